package org.tamiz.transforms.dedup;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hasher128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * XXH3-128 digests, 16 bytes, big endian as the reference implementation prints them.
 *
 * <p>Texts of equal digest have equal content in NFC when each run of white space counts as one
 * space and white space at both ends as nothing; case, digits and punctuation count.
 */
public final class ContentDigest {
  /** Length of a digest in bytes. */
  public static final int BYTES = 16;

  /** What stands before it is never changed by NFC. */
  private static final char FIRST_COMPOSING = '\u0300';

  private static final Hasher128 XXH3 = Hashing.xxh3_128();

  private ContentDigest() {}

  /** The digest of a text. */
  public static byte[] of(String text) {
    return ofUtf8(folded(text));
  }

  /** The digest of a string's UTF-8 bytes as they are. */
  public static byte[] ofUtf8(String exact) {
    return ofBytes(exact.getBytes(StandardCharsets.UTF_8));
  }

  /** The digest of bytes. */
  public static byte[] ofBytes(byte[] bytes) {
    HashValue128 hash = XXH3.hashBytesTo128Bits(bytes);
    return ByteBuffer.allocate(BYTES)
        .putLong(hash.getMostSignificantBits())
        .putLong(hash.getLeastSignificantBits())
        .array();
  }

  /** The text in NFC with white space folded. */
  static String folded(String text) {
    String nfc = isComposed(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    char[] out = new char[nfc.length()];
    int length = 0;
    boolean space = false;
    for (int i = 0; i < out.length; i++) {
      char c = nfc.charAt(i);
      if (isSpace(c)) {
        space = true;
        continue;
      }
      if (space && length > 0) {
        out[length++] = ' ';
      }
      space = false;
      out[length++] = c;
    }
    return new String(out, 0, length);
  }

  /** True for a text in NFC. */
  private static boolean isComposed(String text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) < FIRST_COMPOSING) {
      i++;
    }
    return i == text.length() || Normalizer.isNormalized(text, Normalizer.Form.NFC);
  }

  private static boolean isSpace(char c) {
    return c == ' '
        || (c <= '\r' && c >= '\t')
        || c == '\u0085'
        || (c >= '\u00a0' && Character.isSpaceChar(c));
  }
}
