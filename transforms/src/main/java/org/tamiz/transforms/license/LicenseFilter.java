package org.tamiz.transforms.license;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.tamiz.transforms.chain.Bound;
import org.tamiz.transforms.chain.Check;
import org.tamiz.transforms.chain.DocumentFilter;
import org.tamiz.transforms.chain.Draft;
import org.tamiz.transforms.options.Option;

/**
 * Keeps documents whose license is allowed.
 *
 * <p>Classes follow the Open Definition 2.1: public domain, attribution and share-alike licenses
 * are open. Detection is automatic and no legal advice.
 */
public final class LicenseFilter implements DocumentFilter {
  private final List<Check> checks;

  public LicenseFilter(Options options) {
    Set<String> allowed = new TreeSet<>();
    options.allow().forEach(name -> allowed.add(name.toLowerCase(Locale.ROOT)));
    this.checks =
        List.of(
            new Check(
                "conflict",
                Reason.LICENSES_CONFLICT,
                Bound.AT_MOST,
                options.allowConflict() ? 1 : 0,
                document -> LicenseSummary.of(document.licenses()).conflict() ? 1 : 0),
            new Check(
                "allowed",
                Reason.LICENSE_NOT_ALLOWED,
                Bound.AT_LEAST,
                1,
                document -> isAllowed(allowed, document) ? 1 : 0));
  }

  /** Why a document is rejected. */
  public enum Reason implements org.tamiz.transforms.chain.Reason {
    /** Marks name different licenses. */
    LICENSES_CONFLICT,
    /** The license that applies is not on the list, or none was found. */
    LICENSE_NOT_ALLOWED
  }

  /**
   * What is allowed.
   *
   * @param allow SPDX ids and classes
   * @param allowConflict whether documents with conflicting marks are judged by the most
   *     restrictive one instead of being rejected
   */
  public record Options(
      @Option(
              about =
                  "SPDX ids and classes that are kept; classes are public-domain, attribution,"
                      + " share-alike, non-commercial, no-derivatives, other, none",
              source = "Open Definition 2.1")
          List<String> allow,
      @Option(
              about =
                  "Judge documents with conflicting marks by the most restrictive mark instead of"
                      + " rejecting them")
          boolean allowConflict)
      implements Serializable {
    public Options {
      allow = List.copyOf(allow);
    }

    /** The open licenses; documents with conflicting marks are rejected. */
    public static Options defaults() {
      return new Options(List.of("public-domain", "attribution", "share-alike"), false);
    }
  }

  @Override
  public List<Check> checks() {
    return checks;
  }

  /** The lists are options, so stored measures of other lists say nothing. */
  @Override
  public boolean readsOnlyColumns() {
    return true;
  }

  private static boolean isAllowed(Set<String> allowed, Draft document) {
    String spdx = LicenseSummary.of(document.licenses()).spdx();
    return allowed.contains(spdx.toLowerCase(Locale.ROOT))
        || allowed.contains(LicenseRank.classOf(spdx).code());
  }
}
