package org.tamiz.transforms.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
    "gbk, 41 80 42, 0041 20ac 0042",
    "gbk, a3 a0 ff, 3000 fffd",
    "gbk, a2 3c 70 3e, fffd 003c 0070 003e",
    "gbk, fe 59 a6 d9, 9fb4 fe10",
    "gb18030, 82 35 90 37 84 31 82 36, 9fb4 fe10",
    "gb18030, 90 30 81 30 81 35 f4 37, d800 dc00 e7c7",
    "gb18030, e3 32 9a 36, fffd",
    "gb18030, 81 30 3c 41, fffd 0030 003c 0041",
    "gb18030, 81 30 81, fffd",
    "big5, a1 45 a1 e3 a2 44, 2027 ff5e ffe5",
    "big5, 8e 69 c6 cf fe dd, 7bb8 5ef4 7809",
    "big5, 88 62 88 a5, 00ca 0304 00ea 030c",
    "big5, a3 c0 a3 e0 a3 e1, 2400 2421 20ac",
    "big5, 87 45 a4 3c, d85c de67 fffd 003c",
    "shift_jis, 5c 7e 80 a0 fd, 005c 007e 0080 fffd fffd",
    "shift_jis, 81 60 f0 40 f9 fc, ff5e e000 e757",
    "shift_jis, 81 3c 85 9f, fffd 003c fffd",
    "euc-jp, 8e e0 8f a2 af, fffd 02d8",
    "euc-jp, 8f b0 3c 8f a1 a1, fffd 003c fffd",
    "euc-kr, c9 a1 a1 3c ff 41, fffd fffd 003c fffd 0041",
    "iso-2022-jp, 1b 24 42 24 22 1b 28 42 41, 3042 0041",
    "iso-2022-jp, 1b 28 4a 5c 7e 1b 28 49 31, 00a5 203e ff71",
    "iso-2022-jp, 1b 24 41 0e e9, fffd 0024 0041 fffd fffd",
    "utf-16le, 41 00 3d d8 42 00 00 dc 43, 0041 fffd 0042 fffd fffd",
    "utf-16be, d8 3d de 00 d8 00, d83d de00 fffd",
    "replacement, 41 42, fffd",
  })
  void bytesBecomeTheStandardsCharacters(String name, String bytes, String characters) {
    String text = Encodings.decode(HexFormat.ofDelimiter(" ").parseHex(bytes), name);
    StringBuilder hex = new StringBuilder();
    text.chars().forEach(c -> hex.append(String.format(Locale.ROOT, "%04x ", c)));
    assertThat(hex.toString().strip()).isEqualTo(characters);
  }

  /**
   * All pairs, all sequences of three and four bytes: digests of tables that were compared with
   * those of encoding_rs 0.8.44. A platform that brings other tables shows here.
   */
  @ParameterizedTest
  @CsvSource({
    "big5, 0a6ca50e9b5d4c9a",
    "euc-jp, 21c13050a761d92c",
    "euc-kr, 066ddaeeb420c9da",
    "gb18030, 93d3faa848876def",
    "shift_jis, 0694ae80cedb484d",
  })
  void tablesAreTheStandards(String name, String digest) throws NoSuchAlgorithmException {
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    for (int lead = 0x80; lead < 0x100; lead++) {
      for (int trail = 0; trail < 0x100; trail++) {
        update(sha, name, lead, trail);
        if (name.equals("euc-jp") && lead == 0x8F) {
          for (int third = 0; third < 0x100; third++) {
            update(sha, name, lead, trail, third);
          }
        }
      }
    }
    if (name.equals("gb18030")) {
      for (int number = 0; number < 126 * 1260 * 10; number++) {
        update(
            sha,
            name,
            number / 12_600 + 0x81,
            number / 1_260 % 10 + 0x30,
            number / 10 % 126 + 0x81,
            number % 10 + 0x30);
      }
    }
    assertThat(HexFormat.of().formatHex(sha.digest(), 0, 8)).isEqualTo(digest);
  }

  private static void update(MessageDigest sha, String name, int... bytes) {
    byte[] sequence = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      sequence[i] = (byte) bytes[i];
    }
    sha.update((Encodings.decode(sequence, name) + "\n").getBytes(StandardCharsets.UTF_8));
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
