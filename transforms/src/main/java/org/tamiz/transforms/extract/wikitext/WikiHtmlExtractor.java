package org.tamiz.transforms.extract.wikitext;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.tamiz.schemas.Article;
import org.tamiz.schemas.ArticleLink;
import org.tamiz.schemas.InfoboxField;
import org.tamiz.schemas.Section;
import org.tamiz.transforms.chain.Decision;
import org.tamiz.transforms.chain.Draft;
import org.tamiz.transforms.chain.Extractor;
import org.tamiz.transforms.chain.RawRecord;
import org.tamiz.transforms.extract.html.ParsoidPage;

/**
 * Extracts text and structure of wiki pages that come as HTML, in the form in which {@link
 * WikitextExtractor} gives them for markup. Sections without text are left out where nothing below
 * them has any.
 */
public final class WikiHtmlExtractor implements Extractor {
  private static final int DEEPEST_LEVEL = 6;

  @Override
  public String version() {
    return "tamiz-wikihtml-1";
  }

  @Override
  public Extraction extract(RawRecord record) {
    if (!(record.payload() instanceof WikiHtml wiki)) {
      return new Unreadable("not_wiki_html", "the record holds no page of a wiki");
    }
    ParsoidPage page = ParsoidPage.of(wiki.html());
    ArticleBuilder builder = new ArticleBuilder();
    PageKinds kinds = new PageKinds(builder);
    PageContext context = new PageContext(wiki.site(), wiki.title(), builder, kinds);
    kinds.title(wiki.title());
    for (String template : wiki.templates()) {
      kinds.template(context, bare(template).toLowerCase(Locale.ROOT));
    }
    List<String> categories = wiki.categories().stream().map(WikiHtmlExtractor::bare).toList();
    categories.forEach(kinds::category);
    if (page.disambiguation()) {
      builder.markDisambiguation();
    }
    Article.Builder article =
        Article.newBuilder().setPageId(wiki.pageId()).setRevisionId(wiki.revisionId());
    builder.finish(article);
    List<Section> sections = sections(page.parts());
    String lead = ArticleBuilder.normal(page.parts().get(0).text());
    article.setLead(lead);
    article.setSections(sections);
    article.setCategories(categories);
    article.setInfobox(
        page.infobox().stream()
            .map(
                pair ->
                    new InfoboxField(
                        ArticleBuilder.normal(pair.first()), ArticleBuilder.normal(pair.second())))
            .toList());
    article.setLinks(
        page.links().stream()
            .map(
                pair ->
                    new ArticleLink(
                        ArticleBuilder.normal(pair.first()), ArticleBuilder.normal(pair.second())))
            .toList());
    String text = ArticleBuilder.whole(lead, sections);
    if (text.isBlank()) {
      return new Refused(new Decision.Reject(WikitextExtractor.Refusal.NO_TEXT, 0, 1));
    }
    return new Extracted(
        Draft.of(record, text)
            .withTitle(wiki.title())
            .withLicenses(builder.licenses())
            .withArticle(article.build()));
  }

  private static List<Section> sections(List<ParsoidPage.Part> parts) {
    List<Section> sections = new ArrayList<>();
    int deeper = 0;
    for (int i = parts.size() - 1; i > 0; i--) {
      ParsoidPage.Part part = parts.get(i);
      if (!part.text().isEmpty() || deeper > part.level()) {
        int level = Math.min(DEEPEST_LEVEL, part.level());
        sections.add(
            new Section(
                level, ArticleBuilder.normal(part.heading()), ArticleBuilder.normal(part.text())));
        deeper = part.level();
      }
    }
    Collections.reverse(sections);
    return sections;
  }

  /** The name behind the namespace. */
  private static String bare(String title) {
    return title.substring(title.indexOf(':') + 1).strip();
  }
}
