package org.tamiz.transforms.extract.wikitext;

import org.tamiz.schemas.Article;
import org.tamiz.transforms.chain.Decision;
import org.tamiz.transforms.chain.Draft;
import org.tamiz.transforms.chain.Extractor;
import org.tamiz.transforms.chain.RawRecord;
import org.tamiz.transforms.chain.Reason;

/**
 * Extracts text and structure of pages in the markup of MediaWiki.
 *
 * <p>The text has a block a line: headings and paragraphs, items of lists behind {@code - }, the
 * cells of a table's row parted by {@code | }, captions of pictures behind the paragraph that they
 * stand in. Formulas are kept as TeX between dollar signs. Templates are not expanded, as a dump's
 * page does not hold them: those that carry content are known by name and show it, an unknown one
 * inside of a line shows its first argument. Left out are references, boxes, notes on maintenance,
 * pictures, coordinates and links to other languages; sections that are empty then go.
 *
 * <p>Time and memory grow no worse than linearly with the length of a page, whatever it holds.
 */
public final class WikitextExtractor implements Extractor {
  /** Why a page holds no document. */
  enum Refusal implements Reason {
    /** Nothing is left that a person would read. */
    NO_TEXT
  }

  @Override
  public String version() {
    return "tamiz-wikitext-1";
  }

  @Override
  public Extraction extract(RawRecord record) {
    if (!(record.payload() instanceof WikiPage wiki)) {
      return new Unreadable("not_wikitext", "the record holds no page of a wiki");
    }
    ArticleBuilder builder = new ArticleBuilder();
    PageKinds kinds = new PageKinds(builder);
    kinds.title(wiki.title());
    PageContext page = new PageContext(wiki.site(), wiki.title(), builder, kinds);
    new Renderer(page, wiki.wikitext(), builder.lines(), 0).page();
    builder.categories().forEach(kinds::category);
    Article.Builder article =
        Article.newBuilder().setPageId(wiki.pageId()).setRevisionId(wiki.revisionId());
    String text = builder.finish(article);
    if (text.isBlank()) {
      return new Refused(new Decision.Reject(Refusal.NO_TEXT, 0, 1));
    }
    return new Extracted(
        Draft.of(record, text)
            .withTitle(wiki.title())
            .withLicenses(builder.licenses())
            .withArticle(article.build()));
  }
}
