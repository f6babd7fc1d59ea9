package org.tamiz.transforms.license;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tamiz.schemas.License;

/**
 * What all license marks of a document come to.
 *
 * <p>Marks about the page go before marks about the site, those before marks about the source;
 * marks about an element of the page (a picture, a comment) never apply to the document. Where
 * marks of the same reach name different licenses the most restrictive one applies, and the
 * conflict is flagged. Among marks of one license the place decides which stands for it: meta,
 * JSON-LD, RDFa, microdata, link, header, anchor, footer, body, source; then the order of the page.
 *
 * @param spdx the SPDX expression that applies, or {@value #NO_ASSERTION}
 * @param url address of the license text as the mark states it
 * @param place place of the applying mark
 * @param conflict true where marks about page, site or source name different licenses
 * @param evidence all marks, the applying one first
 */
public record LicenseSummary(
    String spdx,
    @Nullable String url,
    @Nullable String place,
    boolean conflict,
    List<License> evidence) {
  /** SPDX's word for a license of which nothing is known. */
  public static final String NO_ASSERTION = "NOASSERTION";

  private static final List<String> SCOPES = List.of("page", "site", "source", "element");
  private static final List<String> PLACES =
      List.of(
          "meta",
          "json_ld",
          "rdfa",
          "microdata",
          "link_rel",
          "http_link",
          "a_rel",
          "footer",
          "body",
          "source");

  private static final Comparator<License> ORDER =
      Comparator.<License>comparingInt(mark -> position(SCOPES, mark.getScope()))
          .thenComparingInt(mark -> -LicenseRank.of(mark.getSpdx()))
          .thenComparingInt(mark -> position(PLACES, mark.getPlace()));

  public LicenseSummary {
    evidence = List.copyOf(evidence);
  }

  /** Ranks the marks of one document. */
  public static LicenseSummary of(List<License> marks) {
    if (marks.isEmpty()) {
      return new LicenseSummary(NO_ASSERTION, null, null, false, List.of());
    }
    List<License> sorted = new ArrayList<>(marks);
    sorted.sort(ORDER);
    License first = sorted.get(0);
    if (isAboutElement(first)) {
      return new LicenseSummary(NO_ASSERTION, null, null, false, sorted);
    }
    boolean conflict = false;
    for (License mark : sorted) {
      conflict |= !isAboutElement(mark) && !mark.getSpdx().equals(first.getSpdx());
    }
    return new LicenseSummary(first.getSpdx(), first.getUrl(), first.getPlace(), conflict, sorted);
  }

  private static boolean isAboutElement(License mark) {
    return mark.getScope().equals("element");
  }

  private static int position(List<String> order, String name) {
    int at = order.indexOf(name);
    return at < 0 ? order.size() : at;
  }
}
