package org.tamiz.pipelines.card;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Ids of licenses on the Hugging Face Hub for SPDX license ids (SPDX License List 3.28; Hub
 * documentation, "Licenses").
 */
final class HubLicenses {
  /** Id on the Hub where no license is known. */
  static final String UNKNOWN = "unknown";

  /** SPDX ids, in lower case, that are ids of the Hub. */
  private static final Set<String> SAME =
      Set.of(
          "afl-3.0",
          "apache-2.0",
          "artistic-2.0",
          "bsd-2-clause",
          "bsd-3-clause",
          "bsd-3-clause-clear",
          "bsl-1.0",
          "cc-by-2.0",
          "cc-by-2.5",
          "cc-by-3.0",
          "cc-by-4.0",
          "cc-by-nc-2.0",
          "cc-by-nc-3.0",
          "cc-by-nc-4.0",
          "cc-by-nc-nd-3.0",
          "cc-by-nc-nd-4.0",
          "cc-by-nc-sa-2.0",
          "cc-by-nc-sa-3.0",
          "cc-by-nc-sa-4.0",
          "cc-by-nd-4.0",
          "cc-by-sa-3.0",
          "cc-by-sa-4.0",
          "cc0-1.0",
          "cdla-permissive-1.0",
          "cdla-permissive-2.0",
          "cdla-sharing-1.0",
          "ecl-2.0",
          "epl-1.0",
          "epl-2.0",
          "etalab-2.0",
          "eupl-1.1",
          "isc",
          "lppl-1.3c",
          "mit",
          "mpl-2.0",
          "ms-pl",
          "ncsa",
          "ofl-1.1",
          "osl-3.0",
          "postgresql",
          "unlicense",
          "wtfpl",
          "zlib");

  /** SPDX ids, in lower case, that the Hub calls otherwise. */
  private static final Map<String, String> OTHER =
      Map.ofEntries(
          Map.entry("agpl-3.0-only", "agpl-3.0"),
          Map.entry("agpl-3.0-or-later", "agpl-3.0"),
          Map.entry("c-uda-1.0", "c-uda"),
          Map.entry("gfdl-1.1-only", "gfdl"),
          Map.entry("gfdl-1.1-or-later", "gfdl"),
          Map.entry("gfdl-1.2-only", "gfdl"),
          Map.entry("gfdl-1.2-or-later", "gfdl"),
          Map.entry("gfdl-1.3-only", "gfdl"),
          Map.entry("gfdl-1.3-or-later", "gfdl"),
          Map.entry("gpl-2.0-only", "gpl-2.0"),
          Map.entry("gpl-2.0-or-later", "gpl-2.0"),
          Map.entry("gpl-3.0-only", "gpl-3.0"),
          Map.entry("gpl-3.0-or-later", "gpl-3.0"),
          Map.entry("lgpl-2.1-only", "lgpl-2.1"),
          Map.entry("lgpl-2.1-or-later", "lgpl-2.1"),
          Map.entry("lgpl-3.0-only", "lgpl-3.0"),
          Map.entry("lgpl-3.0-or-later", "lgpl-3.0"),
          Map.entry("lgpllr", "lgpl-lr"),
          Map.entry("noassertion", UNKNOWN),
          Map.entry("odbl-1.0", "odbl"),
          Map.entry("odc-by-1.0", "odc-by"),
          Map.entry("pddl-1.0", "pddl"));

  private HubLicenses() {}

  /** The Hub's id, empty where it has none: expressions, {@code LicenseRef-…}, other ids. */
  static Optional<String> of(String spdx) {
    String lower = spdx.toLowerCase(Locale.ROOT);
    return SAME.contains(lower) ? Optional.of(lower) : Optional.ofNullable(OTHER.get(lower));
  }

  /**
   * The Hub's ids for a dataset with these licenses, sorted; empty where the ids do not say it all:
   * one license has no id, or some documents have a license and others none.
   */
  static Set<String> ofAll(Collection<String> spdx) {
    Set<String> ids = new TreeSet<>();
    for (String license : spdx) {
      Optional<String> id = of(license);
      if (id.isEmpty()) {
        return Set.of();
      }
      ids.add(id.get());
    }
    return ids.size() > 1 && ids.contains(UNKNOWN) ? Set.of() : ids;
  }
}
