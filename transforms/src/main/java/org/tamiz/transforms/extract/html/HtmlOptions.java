package org.tamiz.transforms.extract.html;

import java.io.Serializable;
import org.tamiz.transforms.options.Option;

/**
 * Options of {@link HtmlExtractor}.
 *
 * @param keepComments whether comments of readers below an article stay; the posts of forums always
 *     do
 * @param maxChars longest page that is read
 */
public record HtmlOptions(
    @Option(about = "Whether comments of readers stay in the text.") boolean keepComments,
    @Option(
            about = "Longest page that is read; a longer one is bad input.",
            unit = "UTF-16 code units",
            min = 1_000,
            max = 100_000_000)
        int maxChars)
    implements Serializable {
  /**
   * No comments; pages of up to 5 Mi characters, the length at which Common Crawl cuts its records.
   */
  public static HtmlOptions defaults() {
    return new HtmlOptions(false, 5_242_880);
  }
}
