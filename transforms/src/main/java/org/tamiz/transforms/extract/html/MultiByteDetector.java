package org.tamiz.transforms.extract.html;

import java.util.Optional;

/**
 * Tells the East Asian multi-byte encodings apart by structure: in each, the frequent characters of
 * its language fill known rows (kana, level 1 kanji and hanzi, hangul, punctuation), and text of
 * another encoding falls outside of them or breaks the rules of lead and trail bytes.
 *
 * <p>Rows are those of JIS X 0208, GB 2312, Big5 and KS X 1001.
 */
final class MultiByteDetector {
  private static final int MIN_CHARS = 3;
  private static final double MAX_BROKEN = 0.02;
  private static final double MIN_COMMON = 0.75;

  private MultiByteDetector() {}

  /** The encoding whose frequent characters make up at least three quarters of the text. */
  static Optional<String> detect(byte[] text) {
    Tally best = new Tally("");
    for (String name : new String[] {"gb18030", "big5", "euc-jp", "shift_jis", "euc-kr"}) {
      Tally tally = new Tally(name);
      tally.read(text);
      if (tally.share() > best.share()) {
        best = tally;
      }
    }
    return best.share() >= MIN_COMMON ? Optional.of(best.name) : Optional.empty();
  }

  /** The share of frequent characters if the text has this encoding; 0 where it cannot have it. */
  static double share(byte[] text, String name) {
    Tally tally = new Tally(name.equals("gbk") ? "gb18030" : name);
    tally.read(text);
    return tally.share();
  }

  private static final class Tally {
    private final String name;
    private final boolean gb18030;
    private final boolean big5;
    private final boolean eucJp;
    private final boolean eucKr;
    private final boolean shiftJis;
    private int chars;
    private int broken;
    private int common;
    private int letters;
    private int hangul;
    private int kana;
    private int lowTrails;

    Tally(String name) {
      this.name = name;
      this.gb18030 = name.equals("gb18030");
      this.big5 = name.equals("big5");
      this.eucJp = name.equals("euc-jp");
      this.eucKr = name.equals("euc-kr");
      this.shiftJis = name.equals("shift_jis");
    }

    double share() {
      if (chars < MIN_CHARS || broken > chars * MAX_BROKEN) {
        return 0;
      }
      double share = (double) common / chars;
      // KS X 1001 and GB 2312 share their rows; only Korean keeps to those of hangul.
      boolean korean = letters > 0 && hangul > letters * 0.9;
      return switch (name) {
        case "euc-kr" -> korean ? share : share * 0.4;
        case "gb18030" -> korean ? share * 0.4 : share;
        // In Big5 two characters of five have a trail byte below 0x80; in the others none, and in
        // Latin letters before letters of ASCII nearly all.
        case "big5" -> lowTrails * 10 > chars && lowTrails * 5 < chars * 4 ? share : share * 0.4;
        case "euc-jp", "shift_jis" -> kana > chars * 0.05 ? share : share * 0.7;
        default -> share;
      };
    }

    void read(byte[] text) {
      int i = 0;
      while (i < text.length) {
        int lead = text[i] & 0xFF;
        if (lead < 0x80) {
          i++;
          continue;
        }
        int trail = i + 1 < text.length ? text[i + 1] & 0xFF : -1;
        if (trail < 0) {
          return;
        }
        chars++;
        i += shiftJis ? shiftJis(lead, trail) : pair(text, i, lead, trail);
      }
    }

    private int shiftJis(int lead, int trail) {
      if (lead >= 0xA1 && lead <= 0xDF) {
        return 1;
      }
      if (lead == 0x80
          || lead == 0xA0
          || lead > 0xFC
          || trail < 0x40
          || trail == 0x7F
          || trail > 0xFC) {
        broken++;
        return 1;
      }
      boolean kanaRow = (lead == 0x82 && trail >= 0x9F) || lead == 0x83;
      kana += kanaRow ? 1 : 0;
      common += kanaRow || lead == 0x81 || lead == 0x82 || (lead >= 0x88 && lead <= 0x98) ? 1 : 0;
      return 2;
    }

    private int pair(byte[] text, int i, int lead, int trail) {
      if (eucJp && (lead == 0x8E || lead == 0x8F)) {
        return lead == 0x8E ? 2 : 3;
      }
      if (gb18030 && trail >= 0x30 && trail <= 0x39 && i + 3 < text.length) {
        return 4;
      }
      boolean euc = eucJp || eucKr;
      boolean low = trail >= 0x40 && trail <= 0x7E;
      boolean high = trail >= (gb18030 ? 0x80 : 0xA1) && trail <= 0xFE;
      boolean wide = eucKr && trail >= 0x41 && trail <= 0xFE && lead <= 0xC6;
      if (lead < 0x81
          || lead == 0xFF
          || !(high || wide || (low && !euc))
          || (lead < 0xA1 && (eucJp || big5))) {
        broken++;
        return 1;
      }
      lowTrails += low ? 1 : 0;
      boolean full = trail >= 0xA1;
      boolean mark = full && (lead == 0xA1 || lead == 0xA3);
      letters += lead >= 0xB0 ? 1 : 0;
      hangul += lead >= 0xB0 && lead <= 0xC8 && full ? 1 : 0;
      kana += full && (lead == 0xA4 || lead == 0xA5) ? 1 : 0;
      boolean frequent =
          big5
              ? lead <= 0xC6
              : mark
                  || (gb18030 && full && lead >= 0xB0 && lead <= 0xD7)
                  || (eucKr && full && lead >= 0xB0 && lead <= 0xC8)
                  || (eucJp && (lead == 0xA4 || lead == 0xA5 || (lead >= 0xB0 && lead <= 0xCF)));
      common += frequent ? 1 : 0;
      return 2;
    }
  }
}
