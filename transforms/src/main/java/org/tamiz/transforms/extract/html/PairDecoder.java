package org.tamiz.transforms.extract.html;

/**
 * Decodes the East Asian encodings that write a character as one byte or as a pair of bytes, by the
 * decoders of the WHATWG Encoding Standard, sections 10 to 14.
 *
 * <p>What is broken becomes one U+FFFD and never takes an ASCII byte along, so that no markup is
 * lost behind half a character. The platform's decoders do otherwise.
 */
final class PairDecoder {
  /** Pairs of a lead byte: the trail bytes 0x40 to 0xFF. */
  static final int ROW = 0xC0;

  /** Sequences of more than two bytes. */
  enum Longer {
    NONE,
    /** Four bytes, the second and the fourth of them digits: GB18030. */
    FOUR,
    /** Three bytes, the first of them 0x8F: EUC-JP. */
    THREE
  }

  private static final char BROKEN = '\uFFFD';

  private final char[] singles;
  private final char[] pairs;
  private final String[] wide;
  private final Longer longer;
  private final char[] triples;

  /**
   * A decoder by tables.
   *
   * @param singles characters of the bytes from 0x80 on that stand alone; 0 for lead bytes
   * @param pairs characters by lead byte, from 0x81 on, and trail byte, from 0x40 on; 0 where there
   *     is none; U+D800 + n for the n-th of {@code wide}
   * @param wide what takes two UTF-16 code units
   * @param longer whether there are longer sequences
   * @param triples characters of EUC-JP's sequences of three by second and third byte, from 0xA1
   *     on; 0 where there is none
   */
  PairDecoder(char[] singles, char[] pairs, String[] wide, Longer longer, char[] triples) {
    this.singles = singles;
    this.pairs = pairs;
    this.wide = wide;
    this.longer = longer;
    this.triples = triples;
  }

  String decode(byte[] bytes) {
    char[] text = new char[bytes.length];
    int size = 0;
    int i = 0;
    while (i < bytes.length) {
      int lead = bytes[i];
      if (lead >= 0) {
        text[size++] = (char) lead;
        i++;
        continue;
      }
      lead &= 0xFF;
      char single = singles[lead - 0x80];
      if (single != 0) {
        text[size++] = single;
        i++;
        continue;
      }
      int trail = byteAt(bytes, i + 1);
      if (longer == Longer.FOUR && isDigit(trail)) {
        int point = four(bytes, i);
        int length = point < 0 ? 1 : i + 4 > bytes.length ? bytes.length - i : 4;
        size += Character.toChars(point < 0 ? BROKEN : point, text, size);
        i += length;
      } else if (longer == Longer.THREE && lead == 0x8F && isHigh(trail)) {
        int last = byteAt(bytes, i + 2);
        char c = isHigh(last) ? triples[(trail - 0xA1) * 94 + last - 0xA1] : 0;
        text[size++] = c == 0 ? BROKEN : c;
        i += c != 0 || last >= 0x80 ? 3 : 2;
      } else {
        char c = trail < 0x40 ? 0 : pairs[(lead - 0x81) * ROW + trail - 0x40];
        if (Character.isSurrogate(c)) {
          String two = wide[c - Character.MIN_SURROGATE];
          text[size++] = two.charAt(0);
          text[size++] = two.charAt(1);
        } else {
          text[size++] = c == 0 ? BROKEN : c;
        }
        i += c != 0 || trail >= 0x80 ? 2 : 1;
      }
    }
    return new String(text, 0, size);
  }

  /** The character of a pair as UTF-16 code unit, or 0 where there is none. */
  char pair(int lead, int trail) {
    return pairs[(lead - 0x81) * ROW + trail - 0x40];
  }

  /**
   * The character of four bytes; U+FFFD where they name none or the text ends within them; negative
   * where the third or the fourth cannot stand there.
   */
  private static int four(byte[] bytes, int at) {
    int third = byteAt(bytes, at + 2);
    int fourth = byteAt(bytes, at + 3);
    if (third < 0 || (third >= 0x81 && third <= 0xFE && fourth < 0)) {
      return BROKEN;
    }
    if (third < 0x81 || third > 0xFE || !isDigit(fourth)) {
      return -1;
    }
    int pointer =
        ((((bytes[at] & 0xFF) - 0x81) * 10 + byteAt(bytes, at + 1) - 0x30) * 126 + third - 0x81)
                * 10
            + fourth
            - 0x30;
    return Gb18030Ranges.point(pointer);
  }

  /** A byte as a number, or -1 behind the end. */
  private static int byteAt(byte[] bytes, int at) {
    return at < bytes.length ? bytes[at] & 0xFF : -1;
  }

  private static boolean isDigit(int b) {
    return b >= 0x30 && b <= 0x39;
  }

  private static boolean isHigh(int b) {
    return b >= 0xA1 && b <= 0xFE;
  }
}
