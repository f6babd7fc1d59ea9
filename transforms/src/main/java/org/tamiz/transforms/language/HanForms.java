package org.tamiz.transforms.language;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.BitSet;

/**
 * Tells simplified Chinese characters from traditional ones: a character that GB 2312 holds and
 * Big5 does not is simplified, and the other way round.
 */
final class HanForms {
  private static final int FIRST = 0x4E00;
  private static final int LAST = 0x9FFF;
  private static final BitSet SIMPLIFIED = only("GB2312", "Big5");
  private static final BitSet TRADITIONAL = only("Big5", "GB2312");

  private HanForms() {}

  /** {@code Hans} or {@code Hant}, or {@code Hani} where the text holds as many of both. */
  static String script(char[] text, int from, int to) {
    int simplified = 0;
    int traditional = 0;
    for (int i = from; i < to; i++) {
      int place = text[i] - FIRST;
      if (place >= 0 && place <= LAST - FIRST) {
        simplified += SIMPLIFIED.get(place) ? 1 : 0;
        traditional += TRADITIONAL.get(place) ? 1 : 0;
      }
    }
    return simplified == traditional ? "Hani" : simplified > traditional ? "Hans" : "Hant";
  }

  private static BitSet only(String in, String out) {
    CharsetEncoder holds = Charset.forName(in).newEncoder();
    CharsetEncoder lacks = Charset.forName(out).newEncoder();
    BitSet set = new BitSet();
    for (int i = FIRST; i <= LAST; i++) {
      if (holds.canEncode((char) i) && !lacks.canEncode((char) i)) {
        set.set(i - FIRST);
      }
    }
    return set;
  }
}
