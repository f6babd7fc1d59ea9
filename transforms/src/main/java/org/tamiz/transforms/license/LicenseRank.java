package org.tamiz.transforms.license;

import java.util.Locale;
import java.util.Set;

/**
 * How open a license is. The rank is that of its {@link LicenseClass}: 0 for the public domain,
 * larger for each further condition, {@value #NONE} where no license is known.
 *
 * <p>A {@code LicenseRef-} that names a Creative Commons or GNU license ranks as that license. In
 * an expression {@code OR} takes the most open part; where there is an {@code AND} the least open
 * part counts, whatever the parentheses.
 */
public final class LicenseRank {
  /** Rank of {@code NOASSERTION}. */
  public static final int NONE = 6;

  private static final Set<String> PUBLIC_DOMAIN =
      Set.of("0bsd", "cc-pddc", "dl-de-zero-2.0", "mit-0", "pddl-1.0", "unlicense", "wtfpl");

  private static final String[] ATTRIBUTION = {
    "afl-",
    "apache-",
    "artistic-",
    "blueoak-",
    "bsd-",
    "bsl-1",
    "cdla-permissive",
    "dl-de-by",
    "ecl-",
    "etalab-",
    "isc",
    "mit",
    "ncsa",
    "odc-by",
    "ogc-",
    "ogl-",
    "postgresql",
    "psf-",
    "python-",
    "upl-",
    "w3c",
    "zlib"
  };

  private static final String[] SHARE_ALIKE = {
    "agpl-",
    "cc-sa",
    "cddl-",
    "cdla-sharing",
    "cecill-2",
    "cpl-",
    "epl-",
    "eupl-",
    "gfdl",
    "gpl-",
    "lal-",
    "lgpl-",
    "mpl-",
    "odbl-",
    "osl-"
  };

  private LicenseRank() {}

  /** The rank of an SPDX expression, 0 to {@value #NONE}. */
  public static int of(String spdx) {
    return classOf(spdx).rank();
  }

  /** The class of an SPDX expression. */
  public static LicenseClass classOf(String spdx) {
    if (spdx.indexOf(' ') < 0) {
      return classOfId(spdx);
    }
    boolean all = spdx.contains(" AND ");
    LicenseClass result = all ? LicenseClass.PUBLIC_DOMAIN : LicenseClass.NONE;
    for (String part : spdx.replace("(", "").replace(")", "").split(" (?:AND|OR) ", -1)) {
      String id = part.trim();
      int exception = id.indexOf(" WITH ");
      LicenseClass one = classOfId(exception < 0 ? id : id.substring(0, exception));
      if (all == (one.rank() > result.rank())) {
        result = one;
      }
    }
    return result;
  }

  private static LicenseClass classOfId(String spdx) {
    String id = spdx.toLowerCase(Locale.ROOT);
    if (id.isEmpty() || id.equals("noassertion") || id.equals("none")) {
      return LicenseClass.NONE;
    }
    if (id.startsWith("licenseref-")) {
      id = id.substring("licenseref-".length());
    }
    if (id.startsWith("cc0") || id.startsWith("cc-pdm") || PUBLIC_DOMAIN.contains(id)) {
      return LicenseClass.PUBLIC_DOMAIN;
    }
    if (id.startsWith("cc-")) {
      return classOfCreativeCommons(id + "-");
    }
    if (startsWithOne(id, SHARE_ALIKE)) {
      return LicenseClass.SHARE_ALIKE;
    }
    return startsWithOne(id, ATTRIBUTION) ? LicenseClass.ATTRIBUTION : LicenseClass.OTHER;
  }

  private static LicenseClass classOfCreativeCommons(String id) {
    if (id.contains("-nd-")) {
      return LicenseClass.NO_DERIVATIVES;
    }
    if (id.contains("-nc-")) {
      return LicenseClass.NON_COMMERCIAL;
    }
    if (id.contains("-sa-")) {
      return LicenseClass.SHARE_ALIKE;
    }
    return id.startsWith("cc-by-") ? LicenseClass.ATTRIBUTION : LicenseClass.OTHER;
  }

  private static boolean startsWithOne(String id, String[] prefixes) {
    for (String prefix : prefixes) {
      if (id.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }
}
