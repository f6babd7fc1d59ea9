package org.tamiz.transforms.extract.html;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tamiz.transforms.extract.html.PairDecoder.Longer;

/**
 * Tables of the East Asian encodings: the platform's, corrected to the indexes of the WHATWG
 * Encoding Standard.
 */
final class PairTables {
  private static final char BROKEN = '\uFFFD';
  private static final int LEADS = 0xFE - 0x81 + 1;

  /**
   * Pairs of Big5 that the platform leaves out or has otherwise: code in hex and character. The
   * first ones stand in the Hong Kong supplement for characters that Big5 has elsewhere.
   */
  private static final String BIG5 =
      "8e69箸8e6f簆8e7e糎8eab緒8eb4縝8ecd者8ed0耨8f57菁8f69蒨8f6e萏8fcb覦8fcc覩8ffe起906d都907a銹"
          + "90dc靜90f1響91bf鼖9244蔃92af兙92b0兛92b1兝92b2兞92c8鍮92d1瑹9447浧94ca禛95d9邗9644靝96ed瀞"
          + "96fc嬨9b76爁9b78矗9b7b纇9bc6駖9bde釔9bec惞9bf6澶9c42輶9c53侻9c62營9c68鄄9c6b鷰9c77菏9cbc尐"
          + "9cbd秣9cd0婧9d57輋9d5a筑9dc4拐9ea9恢9eef痹9efd汊9f60鬮9f66鼗9fcb僭9fd8弌a063蠏a077拎a0d5瑨"
          + "a0df煢a0e4牐c6cf廴c6d3无c6d5癶c6d7隶c6de〃c6df仝fa5f倩fa66偽fabd包fac5卄fad5卿fb48嘅fbb8婷"
          + "fbf3幵fbf9廐fc4f彘fc6c悤fcb9撐fce2晴fcf1杞fdb7沜fdb8渝fdbb港fdf1煮fe52猪fe6f瑜feaa瓩fedd砉";

  /** Pairs on which revisions of GB18030, and so of the platform, differ. */
  private static final String GB18030 =
      "a3a0\u3000a6d9\ufe10a6da\ufe12a6db\ufe11a6dc\ufe13a6dd\ufe14a6de\ufe15a6df\ufe16a6ec\ufe17a6ed\ufe18"
          + "a6f3\ufe19a8bc\u1e3ffe59\u9fb4fe61\u9fb5fe66\u9fb6fe67\u9fb7fe6d\u9fb8fe7e\u9fb9fe90\u9fbafea0\u9fbb";

  private final char[] singles = new char[0x80];
  private final char[] pairs = new char[LEADS * PairDecoder.ROW];
  private final List<String> wide = new ArrayList<>();

  private PairTables() {
    singles[0] = BROKEN;
    singles[0x7F] = BROKEN;
  }

  /** GBK and GB18030, which the standard decodes alike. */
  static PairDecoder gb18030() {
    PairTables tables = new PairTables();
    tables.fill("GB18030", 0x81, 0xFE);
    tables.correct(GB18030);
    tables.singles[0] = '\u20AC';
    return tables.decoder(Longer.FOUR);
  }

  static PairDecoder big5() {
    PairTables tables = new PairTables();
    tables.fill("Big5-HKSCS", 0x87, 0xFE);
    // Signs stand in both; those of Windows are the standard's.
    tables.fill("x-MS950-HKSCS", 0xA1, 0xF9);
    tables.correct(BIG5);
    for (int i = 0; i < 0x20; i++) {
      tables.set(0xA3C0 + i, "" + (char) (0x2400 + i));
    }
    tables.set(0xA3E0, "\u2421");
    tables.set(0x8862, "\u00CA\u0304");
    tables.set(0x8864, "\u00CA\u030C");
    tables.set(0x88A3, "\u00EA\u0304");
    tables.set(0x88A5, "\u00EA\u030C");
    return tables.decoder(Longer.NONE);
  }

  static PairDecoder eucKr() {
    PairTables tables = new PairTables();
    tables.fill("x-windows-949", 0x81, 0xFE);
    return tables.decoder(Longer.NONE);
  }

  static PairDecoder shiftJis() {
    PairTables tables = new PairTables();
    tables.fill("windows-31j", 0x81, 0xFC);
    for (int row = 0xF0; row <= 0xF9; row++) {
      for (int cell = 0; cell < 188; cell++) {
        // What Windows leaves to its users.
        tables.set(row << 8 | (cell + (cell < 63 ? 0x40 : 0x41)), eudc((row - 0xF0) * 188 + cell));
      }
    }
    tables.singles[0] = '\u0080';
    for (int i = 0xA0; i <= 0xDF; i++) {
      tables.singles[i - 0x80] = i == 0xA0 ? BROKEN : (char) (0xFF61 - 0xA1 + i);
    }
    Arrays.fill(tables.singles, 0xFD - 0x80, 0x80, BROKEN);
    return tables.decoder(Longer.NONE);
  }

  /** JIS X 0208 as Shift_JIS has it, with the rows of NEC and IBM, and JIS X 0212. */
  static PairDecoder eucJp() {
    PairTables tables = new PairTables();
    PairDecoder twin = shiftJis();
    for (int row = 0; row < 94; row++) {
      for (int cell = 0; cell < 94; cell++) {
        int lead = row / 2 + (row < 62 ? 0x81 : 0xC1);
        int trail = row % 2 == 0 ? cell + (cell < 63 ? 0x40 : 0x41) : cell + 0x9F;
        tables.pairs[(row + 0xA1 - 0x81) * PairDecoder.ROW + cell + 0xA1 - 0x40] =
            twin.pair(lead, trail);
      }
    }
    for (int kana = 0xA1; kana <= 0xDF; kana++) {
      tables.set(0x8E00 | kana, "" + (char) (0xFF61 - 0xA1 + kana));
    }
    Arrays.fill(tables.singles, 0, 0x8E - 0x80, BROKEN);
    Arrays.fill(tables.singles, 0x90 - 0x80, 0xA1 - 0x80, BROKEN);
    Charset platform = Charset.forName("EUC-JP");
    char[] triples = new char[94 * 94];
    for (int i = 0; i < triples.length; i++) {
      byte[] three = {(byte) 0x8F, (byte) (i / 94 + 0xA1), (byte) (i % 94 + 0xA1)};
      String one = new String(three, platform);
      triples[i] = one.length() == 1 && one.charAt(0) != BROKEN ? one.charAt(0) : 0;
    }
    return tables.decoder(Longer.THREE, triples);
  }

  /** Takes over the pairs of a platform's charset, without what it leaves to its users. */
  private void fill(String platform, int first, int last) {
    Charset charset = Charset.forName(platform);
    for (int lead = first; lead <= last; lead++) {
      for (int trail = 0x40; trail <= 0xFE; trail++) {
        String one = new String(new byte[] {(byte) lead, (byte) trail}, charset);
        boolean valid =
            one.indexOf(BROKEN) < 0
                && one.codePointCount(0, one.length()) == 1
                && (Character.getType(one.charAt(0)) != Character.PRIVATE_USE
                    || platform.equals("GB18030"));
        if (valid && trail != 0x7F) {
          set(lead << 8 | trail, one);
        }
      }
    }
  }

  private void correct(String corrections) {
    for (int i = 0; i < corrections.length(); i += 5) {
      set(Integer.parseInt(corrections, i, i + 4, 16), corrections.substring(i + 4, i + 5));
    }
  }

  private void set(int code, String character) {
    char c = character.charAt(0);
    if (character.length() == 2) {
      c = (char) (Character.MIN_SURROGATE + wide.size());
      wide.add(character);
    }
    pairs[((code >> 8) - 0x81) * PairDecoder.ROW + (code & 0xFF) - 0x40] = c;
  }

  private static String eudc(int number) {
    return "" + (char) (0xE000 + number);
  }

  private PairDecoder decoder(Longer longer) {
    return decoder(longer, new char[0]);
  }

  private PairDecoder decoder(Longer longer, char[] triples) {
    return new PairDecoder(singles, pairs, wide.toArray(String[]::new), longer, triples);
  }
}
