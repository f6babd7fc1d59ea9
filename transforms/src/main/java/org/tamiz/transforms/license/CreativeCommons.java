package org.tamiz.transforms.license;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The paths of creativecommons.org and the ids that they stand for.
 *
 * <p>Versions before 4.0 exist as ports to a jurisdiction. SPDX lists a few of them; the others
 * become a {@code LicenseRef-} such as {@code LicenseRef-CC-BY-3.0-FR}. Since 4.0 there are no
 * ports: what follows the version is the language of the page. A license without a version becomes
 * {@code LicenseRef-CC-BY}, a name that Creative Commons never gave {@code LicenseRef-CC-unknown}.
 */
final class CreativeCommons {
  /** Every code under which Creative Commons has published a port, by its own list of licenses. */
  private static final Set<String> PORTS =
      Set.of(
          "am",
          "ar",
          "at",
          "au",
          "az",
          "be",
          "bg",
          "br",
          "ca",
          "ch",
          "cl",
          "cn",
          "co",
          "cr",
          "cz",
          "de",
          "dk",
          "ec",
          "ee",
          "eg",
          "es",
          "fi",
          "fr",
          "ge",
          "gr",
          "gt",
          "hk",
          "hr",
          "hu",
          "ie",
          "igo",
          "il",
          "in",
          "it",
          "jp",
          "kr",
          "lu",
          "mk",
          "mt",
          "mx",
          "my",
          "nl",
          "no",
          "nz",
          "pe",
          "ph",
          "pl",
          "pr",
          "pt",
          "ro",
          "rs",
          "scotland",
          "se",
          "sg",
          "si",
          "th",
          "tw",
          "ug",
          "uk",
          "us",
          "ve",
          "vn",
          "za");

  private CreativeCommons() {}

  /**
   * The id for a path.
   *
   * @param path segments, lower case
   */
  static Optional<String> spdx(List<String> path) {
    if (path.size() < 2) {
      return Optional.empty();
    }
    String version = path.size() > 2 && isVersion(path.get(2)) ? path.get(2) : "";
    String port = path.size() > 3 && PORTS.contains(path.get(3)) ? path.get(3) : "";
    return switch (path.get(0)) {
      case "publicdomain" -> publicDomain(path.get(1), version);
      case "licenses" -> Optional.ofNullable(license(path.get(1), version, port));
      default -> Optional.empty();
    };
  }

  private static Optional<String> publicDomain(String kind, String version) {
    return switch (kind) {
      case "zero" -> Optional.of(version.isEmpty() ? "CC0-1.0" : SpdxIds.orRef("CC0-" + version));
      case "mark" ->
          Optional.of(version.isEmpty() ? "CC-PDM-1.0" : SpdxIds.orRef("CC-PDM-" + version));
      case "certification" -> Optional.of("CC-PDDC");
      default -> Optional.empty();
    };
  }

  private static String license(String code, String version, String port) {
    if (code.equals("publicdomain")) {
      return "CC-PDDC";
    }
    String name = name(code);
    if (name.equals("unknown")) {
      return "LicenseRef-CC-unknown";
    }
    if (version.isEmpty()) {
      return "LicenseRef-CC-" + name;
    }
    boolean ported = !port.isEmpty() && !version.startsWith("4");
    return SpdxIds.orRef(
        "CC-" + name + "-" + version + (ported ? "-" + port.toUpperCase(Locale.ROOT) : ""));
  }

  /** The code in the order that SPDX has; the 1.0 licenses also go by {@code by-nd-nc}. */
  static String name(String code) {
    boolean by = false;
    boolean nc = false;
    boolean nd = false;
    boolean sa = false;
    for (String part : code.split("-", -1)) {
      switch (part) {
        case "by" -> by = true;
        case "nc" -> nc = true;
        case "nd" -> nd = true;
        case "sa" -> sa = true;
        default -> {
          return retired(code);
        }
      }
    }
    return ((by ? "-BY" : "") + (nc ? "-NC" : "") + (nd ? "-ND" : "") + (sa ? "-SA" : ""))
        .substring(1);
  }

  private static String retired(String code) {
    return switch (code) {
      case "sampling" -> "Sampling";
      case "sampling+" -> "Sampling-Plus";
      case "nc-sampling+" -> "NC-Sampling-Plus";
      case "devnations" -> "DevNations";
      default -> "unknown";
    };
  }

  private static boolean isVersion(String text) {
    return text.length() == 3
        && Character.isDigit(text.charAt(0))
        && text.charAt(1) == '.'
        && Character.isDigit(text.charAt(2));
  }
}
