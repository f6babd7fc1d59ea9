package org.tamiz.transforms.license;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * License addresses and the SPDX ids that they stand for.
 *
 * <p>Only the host and path of an http(s), protocol-relative or scheme-less address count; query
 * and fragment are left out, so a license address inside a share link says nothing.
 */
final class LicenseUrls {
  private static final int MAX_CHARS = 1000;

  private static final Set<String> HOSTS =
      Set.of(
          "apache.org",
          "arxiv.org",
          "creativecommons.org",
          "gnu.org",
          "govdata.de",
          "mozilla.org",
          "nationalarchives.gov.uk",
          "opendatacommons.org",
          "opensource.org",
          "rightsstatements.org",
          "spdx.org",
          "unlicense.org");

  private static final Pattern GNU =
      Pattern.compile("(a|l)?gpl-(\\d\\.\\d)(?:[-.].*)?|fdl-(\\d\\.\\d)(?:[-.].*)?");
  private static final Pattern WIKIPEDIA_TEXT =
      Pattern.compile(
          "wikipedia:text_of_(?:the_)?creative_commons_attribution-share_?alike_(\\d\\.\\d)_.*");

  private LicenseUrls() {}

  /** The SPDX id or {@code LicenseRef-} of a license address; empty for any other address. */
  static Optional<String> spdx(String url) {
    if (url.length() > MAX_CHARS) {
      return Optional.empty();
    }
    String rest = withoutScheme(url.strip());
    if (rest.isEmpty()) {
      return Optional.empty();
    }
    int hostEnd = hostEnd(rest);
    String host = rest.substring(0, hostEnd).toLowerCase(Locale.ROOT);
    host = host.startsWith("www.") ? host.substring(4) : host;
    if (!HOSTS.contains(host) && !host.endsWith(".wikipedia.org")) {
      return Optional.empty();
    }
    int slash = rest.indexOf('/');
    int end = firstOf(rest, '?', '#');
    return byHost(
        host,
        slash < 0 || slash > end
            ? List.of()
            : segments(decode(rest.substring(slash + 1, end)).toLowerCase(Locale.ROOT)));
  }

  /** False where no path on the site of an address can be the address of a license. */
  static boolean mayHoldLicenses(String address) {
    for (int i = 0; i < address.length(); i++) {
      if (address.charAt(i) < ' ' || address.charAt(i) > '~') {
        return true;
      }
    }
    String lower = address.toLowerCase(Locale.ROOT);
    return lower.contains("wikipedia.org") || HOSTS.stream().anyMatch(lower::contains);
  }

  private static int hostEnd(String rest) {
    for (int i = 0; i < rest.length(); i++) {
      char c = rest.charAt(i);
      if (c == '/' || c == ':' || c == '?' || c == '#') {
        return i;
      }
    }
    return rest.length();
  }

  private static Optional<String> byHost(String host, List<String> path) {
    String first = path.isEmpty() ? "" : path.get(0);
    String last = path.isEmpty() ? "" : path.get(path.size() - 1);
    return switch (host) {
      case "creativecommons.org" -> CreativeCommons.spdx(path);
      case "spdx.org" ->
          first.equals("licenses") && path.size() == 2
              ? SpdxIds.find(withoutExtension(last))
              : Optional.empty();
      case "opensource.org" ->
          first.startsWith("license") && path.size() == 2
              ? SpdxIds.find(withoutExtension(last))
              : Optional.empty();
      case "gnu.org" ->
          first.equals("licenses") || first.equals("copyleft") ? gnu(last) : Optional.empty();
      case "apache.org" ->
          last.startsWith("license-2.0") ? Optional.of("Apache-2.0") : Optional.empty();
      case "mozilla.org" ->
          first.equals("mpl") && last.equals("2.0") ? Optional.of("MPL-2.0") : Optional.empty();
      case "unlicense.org" -> Optional.of("Unlicense");
      case "opendatacommons.org" -> openData(path);
      case "nationalarchives.gov.uk" -> openGovernment(path);
      case "govdata.de" -> govData(path);
      case "arxiv.org" -> arxiv(path);
      case "rightsstatements.org" -> rightsStatement(path);
      default -> host.endsWith(".wikipedia.org") ? wikipedia(last) : Optional.empty();
    };
  }

  private static Optional<String> gnu(String page) {
    Matcher versioned = GNU.matcher(page);
    if (versioned.matches()) {
      String kind = versioned.group(1) == null ? "" : versioned.group(1).toUpperCase(Locale.ROOT);
      return Optional.of(
          versioned.group(3) != null
              ? SpdxIds.orRef("GFDL-" + versioned.group(3) + "-only")
              : SpdxIds.orRef(kind + "GPL-" + versioned.group(2) + "-only"));
    }
    return switch (withoutExtension(page)) {
      case "fdl" -> Optional.of("LicenseRef-GFDL");
      case "gpl" -> Optional.of("LicenseRef-GPL");
      case "lgpl" -> Optional.of("LicenseRef-LGPL");
      case "agpl" -> Optional.of("LicenseRef-AGPL");
      default -> Optional.empty();
    };
  }

  private static Optional<String> openData(List<String> path) {
    if (path.size() < 2 || !path.get(0).equals("licenses")) {
      return Optional.empty();
    }
    return switch (path.get(1)) {
      case "by" -> Optional.of("ODC-By-1.0");
      case "odbl" -> Optional.of("ODbL-1.0");
      case "pddl" -> Optional.of("PDDL-1.0");
      default -> Optional.empty();
    };
  }

  private static Optional<String> openGovernment(List<String> path) {
    int at = path.indexOf("open-government-licence");
    if (at < 0) {
      return Optional.empty();
    }
    boolean versioned = path.size() > at + 2 && path.get(at + 1).equals("version");
    return Optional.of(
        versioned ? SpdxIds.orRef("OGL-UK-" + ref(path.get(at + 2)) + ".0") : "LicenseRef-OGL-UK");
  }

  private static Optional<String> govData(List<String> path) {
    return switch (path.isEmpty() ? "" : path.get(path.size() - 1)) {
      case "by-2-0" -> Optional.of("DL-DE-BY-2.0");
      case "zero-2-0" -> Optional.of("DL-DE-ZERO-2.0");
      default -> Optional.empty();
    };
  }

  private static Optional<String> arxiv(List<String> path) {
    return path.size() >= 2 && path.get(0).equals("licenses")
        ? Optional.of(
            "LicenseRef-arXiv-"
                + ref(path.get(1))
                + (path.size() > 2 ? "-" + ref(path.get(2)) : ""))
        : Optional.empty();
  }

  private static Optional<String> rightsStatement(List<String> path) {
    return path.size() >= 2 && (path.get(0).equals("vocab") || path.get(0).equals("page"))
        ? Optional.of("LicenseRef-RightsStatements-" + ref(path.get(1)))
        : Optional.empty();
  }

  private static Optional<String> wikipedia(String page) {
    Matcher text = WIKIPEDIA_TEXT.matcher(page);
    return text.matches() ? SpdxIds.find("CC-BY-SA-" + text.group(1)) : Optional.empty();
  }

  /** What follows the scheme; empty for other schemes and for paths without a host. */
  private static String withoutScheme(String url) {
    if (url.startsWith("//")) {
      return url.substring(2);
    }
    int scheme = url.indexOf("://");
    if (scheme >= 0 && scheme < 6) {
      String name = url.substring(0, scheme).toLowerCase(Locale.ROOT);
      return name.equals("http") || name.equals("https") ? url.substring(scheme + 3) : "";
    }
    return url.startsWith("/") || url.startsWith("#") ? "" : url;
  }

  private static String decode(String path) {
    if (path.indexOf('%') < 0) {
      return path;
    }
    try {
      // A plus sign is itself in a path.
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return path;
    }
  }

  private static List<String> segments(String path) {
    List<String> segments = new ArrayList<>();
    int start = 0;
    while (start <= path.length() && segments.size() < 12) {
      int slash = path.indexOf('/', start);
      int end = slash < 0 ? path.length() : slash;
      String segment = path.substring(start, end).strip();
      if (!segment.isEmpty()) {
        segments.add(segment);
      }
      start = end + 1;
    }
    return segments;
  }

  private static String withoutExtension(String name) {
    for (String extension : new String[] {".html", ".json", ".txt", ".php", ".md"}) {
      if (name.endsWith(extension)) {
        return name.substring(0, name.length() - extension.length());
      }
    }
    return name;
  }

  /** The text with what a LicenseRef may not hold left out. */
  static String ref(String text) {
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < Math.min(text.length(), 40); i++) {
      char c = text.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-') {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  private static int firstOf(String text, char one, char other) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == one || text.charAt(i) == other) {
        return i;
      }
    }
    return text.length();
  }
}
