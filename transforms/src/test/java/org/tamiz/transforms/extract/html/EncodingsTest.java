package org.tamiz.transforms.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bytes from the index files of the WHATWG Encoding Standard, above all where platforms differ. */
class EncodingsTest {
  @ParameterizedTest
  @CsvSource({
    "windows-1252, 80 81 8d 9d e9, 20ac 0081 008d 009d 00e9",
    "windows-1251, 98 a8 e0, 0098 0401 0430",
    "windows-1253, aa d2 ff, fffd fffd fffd",
    "windows-1255, ca e0, 05ba 05d0",
    "windows-1257, a1 a5 81, fffd fffd 0081",
    "windows-874, 81 a1 db, 0081 0e01 fffd",
    "iso-8859-8-i, e0 fd, 05d0 200e",
    "iso-8859-10, a1 bd ff, 0104 2015 0138",
    "iso-8859-14, a1 d0 ff, 1e02 0174 00ff",
    "iso-8859-16, a4 aa, 20ac 0218",
    "koi8-r, ae c1, 255d 0430",
    "koi8-u, ae be a4, 045e 040e 0454",
    "macintosh, db a0, 20ac 2020",
    "x-mac-cyrillic, ff a2, 20ac 0490",
    "x-user-defined, 80 ff, f780 f7ff",
    "ibm866, 80 f0, 0410 0401",
    "gbk, c4 be, 6728",
    "gbk, a2 e3, 20ac",
    "gb18030, 81 30 81 30, 0080",
    "big5, a4 40, 4e00",
    "big5, 87 40, 43f0",
    "shift_jis, 87 40 b1, 2460 ff71",
    "euc-jp, a4 a2 8e b1, 3042 ff71",
    "euc-jp, ad a1 a1 c1, 2460 ff5e",
    "euc-jp, 8f b0 a1, 4e02",
    "euc-jp, a4 41, fffd 0041",
    "euc-kr, b0 a1 81 41, ac00 ac02",
    "replacement, 41 42, fffd",
  })
  void bytesBecomeTheStandardsCharacters(String name, String bytes, String characters) {
    String text = Encodings.decode(HexFormat.ofDelimiter(" ").parseHex(bytes), name);
    StringBuilder hex = new StringBuilder();
    text.chars().forEach(c -> hex.append(String.format(Locale.ROOT, "%04x ", c)));
    assertThat(hex.toString().strip()).isEqualTo(characters);
  }

  @ParameterizedTest
  @CsvSource({
    "UTF8, utf-8",
    "' \"Latin1\" ', windows-1252",
    "iso-8859-1, windows-1252",
    "us-ascii, windows-1252",
    "ISO-8859-9, windows-1254",
    "tis-620, windows-874",
    "gb2312, gbk",
    "x-sjis, shift_jis",
    "ks_c_5601-1987, euc-kr",
    "windows-949, euc-kr",
    "x-x-big5, big5",
    "logical, iso-8859-8-i",
    "unicodefffe, utf-16be",
    "ucs-2, utf-16le",
    "hz-gb-2312, replacement",
    "utf-8;, utf-8",
  })
  void aLabelNamesItsEncoding(String label, String name) {
    assertThat(EncodingLabels.find(label)).contains(name);
  }

  @ParameterizedTest
  @CsvSource({"''", "utf-7", "utf-32", "none", "cp437"})
  void anotherLabelNamesNone(String label) {
    assertThat(EncodingLabels.find(label)).isEmpty();
  }

  @Test
  void everyEncodingDecodes() {
    byte[] all = new byte[256];
    for (int i = 0; i < 256; i++) {
      all[i] = (byte) i;
    }
    for (String label :
        new String[] {
          "866",
          "l2",
          "l3",
          "l4",
          "cyrillic",
          "arabic",
          "greek",
          "visual",
          "logical",
          "l6",
          "iso-8859-13",
          "iso-8859-14",
          "l9",
          "iso-8859-16",
          "koi",
          "koi8-u",
          "mac",
          "dos-874",
          "cp1250",
          "cp1251",
          "latin1",
          "cp1253",
          "latin5",
          "cp1255",
          "cp1256",
          "cp1257",
          "cp1258",
          "x-mac-ukrainian",
          "x-user-defined"
        }) {
      String name = EncodingLabels.find(label).orElseThrow();
      assertThat(Encodings.decode(all, name)).as(label).hasSize(256).startsWith("\0\1\2");
    }
  }
}
