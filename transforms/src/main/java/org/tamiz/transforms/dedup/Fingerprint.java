package org.tamiz.transforms.dedup;

import java.nio.ByteBuffer;
import org.tamiz.schemas.Hash128;

/** What deduplication needs to know of one document's text. */
public final class Fingerprint {
  private final byte[] digest;
  private final byte[] signature;

  Fingerprint(byte[] digest, byte[] signature) {
    this.digest = digest;
    this.signature = signature;
  }

  /** XXH3-128 of the text in NFC with white space folded. */
  public Hash128 digest() {
    return new Hash128(digest.clone());
  }

  /**
   * MinHash signature, two bytes a position; empty where the text has fewer words than a shingle or
   * near duplicates are not looked for.
   */
  public ByteBuffer signature() {
    return ByteBuffer.wrap(signature.clone());
  }
}
