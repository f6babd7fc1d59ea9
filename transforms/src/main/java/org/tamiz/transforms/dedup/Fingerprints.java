package org.tamiz.transforms.dedup;

/**
 * Takes the fingerprints of texts. Instances may be shared by threads. The signatures of texts of
 * equal digest are equal.
 */
public final class Fingerprints {
  private static final byte[] NO_SIGNATURE = {};

  private final boolean near;
  private final int ngram;
  private final MinHasher hasher;

  public Fingerprints(MinHashOptions options) {
    near = options.enabled();
    ngram = options.ngram();
    hasher = new MinHasher(options.positions(), options.seed());
  }

  /**
   * The fingerprint of a text.
   *
   * @param text cleaned, unmasked text
   */
  public Fingerprint of(String text) {
    String folded = ContentDigest.folded(text);
    return new Fingerprint(ContentDigest.ofUtf8(folded), near ? signature(folded) : NO_SIGNATURE);
  }

  private byte[] signature(String text) {
    long[] shingles = Shingles.of(SimplifiedText.of(text), ngram);
    return shingles.length == 0 ? NO_SIGNATURE : Signature.of(hasher.values(shingles));
  }
}
