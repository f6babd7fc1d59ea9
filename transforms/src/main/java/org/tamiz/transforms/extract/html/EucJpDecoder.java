package org.tamiz.transforms.extract.html;

import java.nio.charset.Charset;

/**
 * EUC-JP as the WHATWG Encoding Standard has it: JIS X 0208 with the rows of NEC and IBM, which the
 * platform's decoder lacks. Pairs are read by their Shift_JIS twin, so both encodings give the same
 * characters.
 */
final class EucJpDecoder {
  private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
  private static final Charset PLATFORM = Charset.forName("EUC-JP");

  /** Characters of JIS X 0208 by row and cell, from 0; U+FFFD where there is none. */
  private static final char[] PAIRS = pairs();

  private EucJpDecoder() {}

  static String decode(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length);
    int i = 0;
    while (i < bytes.length) {
      int lead = bytes[i] & 0xFF;
      int next = i + 1 < bytes.length ? bytes[i + 1] & 0xFF : 0;
      if (lead < 0x80) {
        text.append((char) lead);
        i++;
      } else if (lead == 0x8E && next >= 0xA1 && next <= 0xDF) {
        text.append((char) (0xFF61 - 0xA1 + next));
        i += 2;
      } else if (lead == 0x8F
          && next >= 0xA1
          && i + 2 < bytes.length
          && (bytes[i + 2] & 0xFF) >= 0xA1) {
        text.append(new String(bytes, i, 3, PLATFORM));
        i += 3;
      } else if (lead >= 0xA1 && lead <= 0xFE && next >= 0xA1 && next <= 0xFE) {
        text.append(PAIRS[(lead - 0xA1) * 94 + next - 0xA1]);
        i += 2;
      } else {
        text.append('\uFFFD');
        // An ASCII byte after a broken lead stands for itself.
        i += lead >= 0xA1 && next >= 0x80 ? 2 : 1;
      }
    }
    return text.toString();
  }

  private static char[] pairs() {
    char[] pairs = new char[94 * 94];
    for (int row = 0; row < 94; row++) {
      for (int cell = 0; cell < 94; cell++) {
        int lead = row / 2 + (row < 62 ? 0x81 : 0xC1);
        int trail = row % 2 == 0 ? cell + (cell < 63 ? 0x40 : 0x41) : cell + 0x9F;
        String one = new String(new byte[] {(byte) lead, (byte) trail}, SHIFT_JIS);
        pairs[row * 94 + cell] = one.length() == 1 ? one.charAt(0) : '\uFFFD';
      }
    }
    return pairs;
  }
}
