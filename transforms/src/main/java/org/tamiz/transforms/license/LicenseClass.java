package org.tamiz.transforms.license;

import java.util.Locale;

/** What a license asks of those who use a text, from the most open to nothing known. */
public enum LicenseClass {
  /** Dedicated to the public domain, or free of conditions. */
  PUBLIC_DOMAIN(0),
  /** Naming the author is enough. */
  ATTRIBUTION(1),
  /** What is made of it must carry the same license. */
  SHARE_ALIKE(2),
  /** Not for commercial use. */
  NON_COMMERCIAL(3),
  /** Not to be changed. */
  NO_DERIVATIVES(4),
  /** A stated license or rights statement of another kind. */
  OTHER(5),
  /** No license was found. */
  NONE(6);

  private final int rank;

  LicenseClass(int rank) {
    this.rank = rank;
  }

  /** 0 for the most open class, larger for each further one. */
  public int rank() {
    return rank;
  }

  /** The name in configurations; such as {@code share-alike}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
