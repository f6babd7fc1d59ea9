package org.tamiz.transforms.extract.html;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Languages by the encodings that pages in them were written in, and texts in these encodings. */
final class EncodedTexts {
  /**
   * An encoding.
   *
   * @param encoding its name in the Encoding Standard
   * @param other a wrong label that such pages are met with
   * @param languages names of the texts
   */
  record Row(String encoding, String other, List<String> languages) {}

  static final List<Row> ROWS =
      List.of(
          row("gbk", "big5", "cmn_hans"),
          row("gb18030", "big5", "cmn_hans"),
          row("big5", "gb2312", "cmn_hant"),
          row("euc-jp", "shift_jis", "jpn"),
          row("shift_jis", "euc-jp", "jpn"),
          row("iso-2022-jp", "shift_jis", "jpn"),
          row("euc-kr", "gb2312", "kor"),
          row("utf-16le", "windows-1252", "jpn rus fra"),
          row("utf-16be", "windows-1252", "jpn rus fra"),
          row("windows-1250", "windows-1251", "pol ces hun slk slv hrv"),
          row("iso-8859-2", "windows-1250", "pol ces hun slk slv hrv"),
          row("windows-1251", "koi8-r", "rus ukr bul bel mkd"),
          row("koi8-r", "windows-1251", "rus"),
          row("koi8-u", "windows-1251", "ukr"),
          row("iso-8859-5", "windows-1251", "rus bul bel mkd"),
          row("ibm866", "windows-1251", "rus"),
          row("x-mac-cyrillic", "windows-1251", "rus"),
          row(
              "windows-1252",
              "windows-1250",
              "deu_1996 fra spa por_PT ita swe dan nob fin isl nld"),
          row("iso-8859-15", "windows-1251", "fra fin deu_1996"),
          row("macintosh", "windows-1251", "fra deu_1996"),
          row("windows-1253", "windows-1251", "ell_monotonic"),
          row("iso-8859-7", "windows-1251", "ell_monotonic"),
          row("windows-1254", "windows-1251", "tur"),
          row("windows-1255", "windows-1251", "heb"),
          row("iso-8859-8-i", "windows-1251", "heb"),
          row("windows-1256", "windows-1251", "arb pes_1"),
          row("iso-8859-6", "windows-1251", "arb"),
          row("windows-1257", "windows-1251", "lit lav est"),
          row("iso-8859-13", "windows-1251", "lit lav"),
          row("iso-8859-4", "windows-1251", "lit lav est"),
          row("windows-1258", "windows-1251", "vie"),
          row("windows-874", "windows-1251", "tha"),
          row("iso-8859-3", "windows-1251", "mlt epo"),
          row("iso-8859-10", "windows-1251", "isl"),
          row("iso-8859-14", "windows-1251", "cym gle"),
          row("iso-8859-16", "windows-1250", "ron_2006"));

  private static final Map<String, String> PLATFORM =
      Map.of(
          "gbk", "GBK",
          "gb18030", "GB18030",
          "big5", "Big5",
          "euc-jp", "EUC-JP",
          "shift_jis", "windows-31j",
          "iso-2022-jp", "ISO-2022-JP",
          "euc-kr", "x-windows-949",
          "utf-16le", "UTF-16LE",
          "utf-16be", "UTF-16BE");

  private EncodedTexts() {}

  private static Row row(String encoding, String other, String languages) {
    return new Row(encoding, other, List.of(languages.split(" ", -1)));
  }

  /** Bytes of a page; what an encoding lacks becomes a character reference, as forms send it. */
  static byte[] encode(String page, String encoding) {
    String platform = PLATFORM.get(encoding);
    return platform == null
        ? singleBytes(page, encoding)
        : multiBytes(page, Charset.forName(platform));
  }

  private static byte[] multiBytes(String page, Charset charset) {
    CharsetEncoder encoder = charset.newEncoder();
    StringBuilder text = new StringBuilder();
    page.codePoints()
        .forEach(
            c -> {
              if (encoder.canEncode(Character.toString(c))) {
                text.appendCodePoint(c);
              } else {
                text.append("&#").append(c).append(';');
              }
            });
    return text.toString().getBytes(charset);
  }

  private static byte[] singleBytes(String page, String encoding) {
    byte[] all = new byte[256];
    for (int i = 0; i < 256; i++) {
      all[i] = (byte) i;
    }
    String table = Encodings.decode(all, encoding);
    Map<Integer, Byte> bytes = new HashMap<>();
    for (int i = 255; i >= 0; i--) {
      bytes.put((int) table.charAt(i), (byte) i);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    page.codePoints()
        .forEach(
            c -> {
              Byte b = bytes.get(c);
              if (b != null) {
                out.write(b);
              } else {
                out.writeBytes(("&#" + c + ";").getBytes(StandardCharsets.US_ASCII));
              }
            });
    return out.toByteArray();
  }
}
