package org.tamiz.transforms.extract.html;

import org.jspecify.annotations.Nullable;

/**
 * ISO-2022-JP by the decoder of the WHATWG Encoding Standard, section 13.2, except that an escape
 * sequence right after another is no error: senders write them, and nothing is lost.
 */
final class Iso2022JpDecoder {
  private static final char BROKEN = '\uFFFD';

  private enum State {
    ASCII,
    ROMAN,
    KATAKANA,
    PAIRS
  }

  private Iso2022JpDecoder() {}

  /**
   * Decodes all bytes.
   *
   * @param eucJp whose pairs are the same, with the high bit of both bytes set
   */
  static String decode(byte[] bytes, PairDecoder eucJp) {
    char[] text = new char[bytes.length];
    int size = 0;
    State state = State.ASCII;
    int i = 0;
    while (i < bytes.length) {
      int b = bytes[i] & 0xFF;
      State next = b == 0x1B ? escape(bytes, i) : null;
      if (next != null) {
        state = next;
        i += 3;
        continue;
      }
      if (state == State.PAIRS && isPrintable(b)) {
        int trail = i + 1 < bytes.length ? bytes[i + 1] & 0xFF : 0;
        char c = isPrintable(trail) ? eucJp.pair(b | 0x80, trail | 0x80) : 0;
        text[size++] = c == 0 ? BROKEN : c;
        i += i + 1 < bytes.length && trail != 0x1B ? 2 : 1;
        continue;
      }
      text[size++] = single(state, b);
      i++;
    }
    return new String(text, 0, size);
  }

  /** What an escape sequence at a place switches to, or null where there is none. */
  private static @Nullable State escape(byte[] bytes, int at) {
    if (at + 2 >= bytes.length) {
      return null;
    }
    return switch ((char) bytes[at + 1] + "" + (char) bytes[at + 2]) {
      case "(B" -> State.ASCII;
      case "(J" -> State.ROMAN;
      case "(I" -> State.KATAKANA;
      case "$@", "$B" -> State.PAIRS;
      default -> null;
    };
  }

  private static boolean isPrintable(int b) {
    return b >= 0x21 && b <= 0x7E;
  }

  private static char single(State state, int b) {
    boolean plain = b < 0x80 && b != 0x0E && b != 0x0F && b != 0x1B;
    return switch (state) {
      case ASCII -> plain ? (char) b : BROKEN;
      case ROMAN -> b == 0x5C ? '\u00A5' : b == 0x7E ? '\u203E' : plain ? (char) b : BROKEN;
      case KATAKANA -> b >= 0x21 && b <= 0x5F ? (char) (0xFF61 - 0x21 + b) : BROKEN;
      case PAIRS -> BROKEN;
    };
  }
}
