package org.tamiz.transforms.quality;

import com.google.common.net.InternetDomainName;
import java.util.Locale;

/** The host of an address, and the domain that somebody registered for it. */
final class Host {
  private Host() {}

  /** The host in lower case without port, user and final point; empty where there is none. */
  static String of(String url) {
    int start = url.indexOf("://");
    start = start < 0 ? 0 : start + 3;
    int end = start;
    while (end < url.length() && "/?#\\".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    String authority = url.substring(start, end);
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    int port = host.lastIndexOf(':');
    if (port >= 0 && host.indexOf(']', port) < 0) {
      host = host.substring(0, port);
    }
    if (host.endsWith(".")) {
      host = host.substring(0, host.length() - 1);
    }
    return host.toLowerCase(Locale.ROOT);
  }

  /**
   * The label under a registry's suffix (ICANN's part of the Public Suffix List, as Guava 33.3.1
   * carries it) with that suffix; the host itself where it lies under none.
   */
  static String domain(String url) {
    String host = of(url);
    if (!InternetDomainName.isValid(host)) {
      return host;
    }
    InternetDomainName name = InternetDomainName.from(host);
    return name.isUnderRegistrySuffix() ? name.topDomainUnderRegistrySuffix().toString() : host;
  }
}
