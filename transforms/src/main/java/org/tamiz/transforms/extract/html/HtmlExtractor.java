package org.tamiz.transforms.extract.html;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.tamiz.transforms.chain.Decision;
import org.tamiz.transforms.chain.Draft;
import org.tamiz.transforms.chain.Extractor;
import org.tamiz.transforms.chain.RawRecord;
import org.tamiz.transforms.chain.Reason;
import org.tamiz.transforms.license.MarkupLicenses;
import org.tamiz.transforms.optout.MarkupOptOuts;

/**
 * Extracts the main text of web pages.
 *
 * <p>Time and memory grow no worse than linearly with the length of a page, whatever it holds.
 */
public final class HtmlExtractor implements Extractor {
  /** Why a page holds no document. */
  enum Refusal implements Reason {
    /** No block of text was found to be main text. */
    NO_TEXT
  }

  private final HtmlOptions options;
  private final BlockChoice choice;

  /** An extractor with the default options. */
  public HtmlExtractor() {
    this(HtmlOptions.defaults());
  }

  /** An extractor with the given options. */
  public HtmlExtractor(HtmlOptions options) {
    this.options = options;
    this.choice = new LearnedChoice(BlockModel.shipped(), options.keepComments());
  }

  @Override
  public String version() {
    return "tamiz-html-3";
  }

  @Override
  public Extraction extract(RawRecord record) {
    if (!(record.payload() instanceof RawRecord.Page body)) {
      return new Unreadable("not_a_page", "the record holds plain text, expected a page");
    }
    String html = CharsetGuess.decode(body.body(), body.charset()).text();
    if (html.length() > options.maxChars()) {
      return new Unreadable(
          "page_too_long",
          "page of " + html.length() + " characters, at most " + options.maxChars() + " are read");
    }
    Document dom = Parser.htmlParser().parseInput(html, record.url());
    MarkupLicenses.Reader licenses = new MarkupLicenses.Reader(record.url());
    MarkupOptOuts.Reader optOuts = new MarkupOptOuts.Reader();
    Page page =
        Page.of(
            dom,
            (element, depth) -> {
              licenses.read(element, depth);
              optOuts.read(element);
            });
    String text = EmbeddedText.instead(page, TextWriter.write(page.blocks(), choice.choose(page)));
    if (text.isEmpty()) {
      return new Refused(new Decision.Reject(Refusal.NO_TEXT, 0, 1));
    }
    return new Extracted(
        Draft.of(record, text)
            .withTitle(PageTitle.find(page.facts(), page.blocks()))
            .withLicenses(licenses.found())
            .withOptOuts(optOuts.found()));
  }
}
