package org.tamiz.transforms.extract.html;

import java.nio.charset.Charset;

/**
 * Characters of GB18030's sequences of four bytes, by the ranges of the WHATWG Encoding Standard
 * (index gb18030 ranges).
 *
 * <p>They are the platform's, except in the ranges where the platform's revisions of GB18030 differ
 * from each other.
 */
final class Gb18030Ranges {
  private static final int LAST_BASIC = 39_419;
  private static final int FIRST_SUPPLEMENTARY = 189_000;
  private static final int LAST = FIRST_SUPPLEMENTARY + 0xF_FFFF;

  private static final char[] BASIC = basic();

  private Gb18030Ranges() {}

  /** The character of a sequence by its number, from 0; U+FFFD where there is none. */
  static int point(int pointer) {
    if (pointer <= LAST_BASIC) {
      return BASIC[pointer];
    }
    return pointer < FIRST_SUPPLEMENTARY || pointer > LAST
        ? 0xFFFD
        : pointer - FIRST_SUPPLEMENTARY + 0x1_0000;
  }

  private static char[] basic() {
    byte[] all = new byte[(LAST_BASIC + 1) * 4];
    for (int pointer = 0; pointer <= LAST_BASIC; pointer++) {
      all[pointer * 4] = (byte) (pointer / 12_600 + 0x81);
      all[pointer * 4 + 1] = (byte) (pointer / 1_260 % 10 + 0x30);
      all[pointer * 4 + 2] = (byte) (pointer / 10 % 126 + 0x81);
      all[pointer * 4 + 3] = (byte) (pointer % 10 + 0x30);
    }
    char[] chars = new String(all, Charset.forName("GB18030")).toCharArray();
    chars[7_457] = 0xE7C7;
    fill(chars, 19_043, 0x9FA6, 33_469);
    fill(chars, 38_078, 0xFA2A, 39_108);
    return chars;
  }

  private static void fill(char[] chars, int from, int point, int end) {
    for (int pointer = from; pointer < end; pointer++) {
      chars[pointer] = (char) (point + pointer - from);
    }
  }
}
