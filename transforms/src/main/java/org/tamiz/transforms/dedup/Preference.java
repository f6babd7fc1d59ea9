package org.tamiz.transforms.dedup;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The total order of documents that decides which of several duplicates stays: 33 bytes, compared
 * unsigned, smaller is preferred.
 *
 * <p>Bytes, big endian: order of the snapshot (4), rank of the license (1), text length inverted
 * (4), record date with the sign bit flipped (8), XXH3-128 of the id (16). So documents of an
 * earlier published snapshot are preferred, then a more open license, then the longer text, then
 * the older record, then chance; two documents of different ids never compare equal.
 */
public final class Preference {
  /** Length in bytes. */
  public static final int BYTES = 33;

  /** Where the hash of the id starts. */
  static final int ID_HASH = 17;

  private Preference() {}

  /**
   * A preference.
   *
   * @param snapshotOrder 0 for documents of the earliest published snapshot
   * @param licenseRank 0 to 255, 0 for the most open license
   * @param textChars length of the text in UTF-16 code units
   * @param recordMillis when the source recorded the document, milliseconds since 1970; unknown
   *     dates are {@link #UNKNOWN_DATE}
   * @param id document id
   */
  public static byte[] of(
      int snapshotOrder, int licenseRank, int textChars, long recordMillis, String id) {
    if (snapshotOrder < 0 || licenseRank < 0 || licenseRank > 255 || textChars < 0) {
      throw new IllegalArgumentException(
          "snapshot order and text length must be 0 or more and the license's rank 0 to 255: "
              + snapshotOrder
              + ", "
              + textChars
              + ", "
              + licenseRank);
    }
    long date = recordMillis == UNKNOWN_DATE ? Long.MAX_VALUE : recordMillis;
    return ByteBuffer.allocate(BYTES)
        .putInt(snapshotOrder)
        .put((byte) licenseRank)
        .putInt(~textChars)
        .putLong(date ^ Long.MIN_VALUE)
        .put(ContentDigest.ofUtf8(id))
        .array();
  }

  /** Stands for a record date that is not known; such a document is preferred least. */
  public static final long UNKNOWN_DATE = Long.MIN_VALUE;

  /** Negative when the first is preferred, 0 for one document. */
  public static int compare(byte[] one, byte[] other) {
    return Arrays.compareUnsigned(one, other);
  }
}
