package org.tamiz.transforms.license;

import java.util.Locale;

/** Comparison of page addresses. */
final class PageAddress {
  private PageAddress() {}

  /** True where both name one page: scheme, {@code www.}, query, fragment and last slash aside. */
  static boolean same(String one, String other) {
    return bare(one).equals(bare(other));
  }

  /** True where an address has no path, so that it names a site. */
  static boolean isSite(String address) {
    return bare(address).indexOf('/') < 0;
  }

  private static String bare(String address) {
    String text = LicenseDetector.cut(address.strip(), 2000);
    int scheme = text.indexOf("//");
    text = scheme < 0 ? text : text.substring(scheme + 2);
    for (char stop : new char[] {'#', '?'}) {
      int at = text.indexOf(stop);
      text = at < 0 ? text : text.substring(0, at);
    }
    text = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    text = text.startsWith("www.") ? text.substring(4) : text;
    int slash = text.indexOf('/');
    return slash < 0
        ? text.toLowerCase(Locale.ROOT)
        : text.substring(0, slash).toLowerCase(Locale.ROOT) + text.substring(slash);
  }
}
