package org.tamiz.pipelines.source.commoncrawl;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the Content-Type field (RFC 9110, 8.3) as browsers do: what is wrong with it is ignored.
 */
final class MediaTypes {
  static final String PLAIN_TEXT = "text/plain";

  private static final Set<String> PAGES = Set.of("application/xhtml+xml", "text/html");
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([^\\s\"';,]{1,40})", Pattern.CASE_INSENSITIVE);

  private MediaTypes() {}

  /** Whether a media type is one of pages: HTML or XHTML. */
  static boolean isPage(String mediaType) {
    return PAGES.contains(mediaType);
  }

  /** The media type in lower case without parameters; empty where none is stated. */
  static String essence(String contentType) {
    int end = 0;
    while (end < contentType.length() && ";, \t".indexOf(contentType.charAt(end)) < 0) {
      end++;
    }
    return contentType.substring(0, end).toLowerCase(Locale.ROOT);
  }

  /** The label of the charset as stated, at most 40 characters, or empty. */
  static String charset(String contentType) {
    Matcher label = CHARSET.matcher(contentType);
    return label.find() ? label.group(1) : "";
  }
}
