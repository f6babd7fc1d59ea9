package org.tamiz.pipelines.source.wikipedia;

import java.nio.charset.StandardCharsets;

/**
 * Addresses of pages: spaces are underscores, and what is neither a letter or digit of ASCII nor
 * one of {@code -_.~!*();@$,/:} is percent-encoded, as MediaWiki's wfUrlencode does.
 */
final class PageAddress {
  private static final String PLAIN = "-_.~!*();@$,/:";
  private static final String HEX = "0123456789ABCDEF";

  private PageAddress() {}

  /** The address of a title, or empty where the wiki's is not known. */
  static String of(String baseUrl, String title) {
    if (baseUrl.isEmpty()) {
      return "";
    }
    StringBuilder url = new StringBuilder(baseUrl);
    for (byte b : title.replace(' ', '_').getBytes(StandardCharsets.UTF_8)) {
      boolean letter = (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9');
      if (letter || (b > 0 && PLAIN.indexOf(b) >= 0)) {
        url.append((char) b);
      } else {
        url.append('%').append(HEX.charAt(b >> 4 & 15)).append(HEX.charAt(b & 15));
      }
    }
    return url.toString();
  }
}
