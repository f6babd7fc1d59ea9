package org.tamiz.transforms.extract.html;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Decoding by the encodings of the WHATWG Encoding Standard. Bytes that an encoding does not define
 * become U+FFFD.
 */
final class Encodings {
  static final String UTF_8 = "utf-8";
  static final String UTF_16BE = "utf-16be";
  static final String UTF_16LE = "utf-16le";
  static final String WINDOWS_1252 = "windows-1252";

  private static final Map<String, String> MULTI_BYTE =
      Map.of(
          // The standard's GBK decoder is that of GB18030.
          "gbk", "GB18030",
          "gb18030", "GB18030",
          "big5", "Big5-HKSCS",
          "iso-2022-jp", "x-windows-iso2022jp",
          "shift_jis", "windows-31j",
          "euc-kr", "x-windows-949",
          "utf-8", "UTF-8",
          "utf-16be", "UTF-16BE",
          "utf-16le", "UTF-16LE");

  private static final Map<String, SingleByteDecoder> SINGLE_BYTE = new ConcurrentHashMap<>();

  private Encodings() {}

  /**
   * Decodes all bytes.
   *
   * @param name encoding by its name in the standard; {@code replacement} gives a single U+FFFD
   */
  static String decode(byte[] bytes, String name) {
    if (name.equals("euc-jp")) {
      return EucJpDecoder.decode(bytes);
    }
    if (name.equals("replacement")) {
      return bytes.length == 0 ? "" : "\uFFFD";
    }
    String platform = MULTI_BYTE.get(name);
    if (platform != null) {
      return new String(bytes, Charset.forName(platform));
    }
    return SINGLE_BYTE.computeIfAbsent(name, SingleByteDecoder::of).decode(bytes);
  }

  static boolean isMultiByte(String name) {
    return name.equals("euc-jp") || MULTI_BYTE.containsKey(name);
  }

  static boolean isUtf16(String name) {
    return name.equals(UTF_16BE) || name.equals(UTF_16LE);
  }

  static String utf8(byte[] bytes, int from) {
    return Utf8.decode(bytes, from);
  }
}
