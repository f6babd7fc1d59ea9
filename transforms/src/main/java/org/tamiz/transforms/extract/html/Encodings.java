package org.tamiz.transforms.extract.html;

import java.util.Map;
import java.util.Set;
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

  private static final Set<String> MULTI_BYTE =
      Set.of(
          "gbk",
          "gb18030",
          "big5",
          "iso-2022-jp",
          "shift_jis",
          "euc-jp",
          "euc-kr",
          UTF_8,
          UTF_16BE,
          UTF_16LE);

  private static final Map<String, PairDecoder> PAIRS = new ConcurrentHashMap<>();

  private static final Map<String, SingleByteDecoder> SINGLE_BYTE = new ConcurrentHashMap<>();

  private Encodings() {}

  /**
   * Decodes all bytes.
   *
   * @param name encoding by its name in the standard; {@code replacement} gives a single U+FFFD
   */
  static String decode(byte[] bytes, String name) {
    return switch (name) {
      case UTF_8 -> Utf8.decode(bytes, 0);
      case UTF_16BE -> utf16(bytes, 0);
      case UTF_16LE -> utf16(bytes, 1);
      case "gbk" -> pairs("gb18030").decode(bytes);
      case "gb18030", "big5", "shift_jis", "euc-jp", "euc-kr" -> pairs(name).decode(bytes);
      case "iso-2022-jp" -> Iso2022JpDecoder.decode(bytes, pairs("euc-jp"));
      case "replacement" -> bytes.length == 0 ? "" : "\uFFFD";
      default -> SINGLE_BYTE.computeIfAbsent(name, SingleByteDecoder::of).decode(bytes);
    };
  }

  private static PairDecoder pairs(String name) {
    return PAIRS.computeIfAbsent(
        name,
        one ->
            switch (one) {
              case "gb18030" -> PairTables.gb18030();
              case "big5" -> PairTables.big5();
              case "shift_jis" -> PairTables.shiftJis();
              case "euc-jp" -> PairTables.eucJp();
              default -> PairTables.eucKr();
            });
  }

  /** UTF-16; a surrogate without its other half becomes U+FFFD. */
  private static String utf16(byte[] bytes, int high) {
    char[] text = new char[(bytes.length + 1) / 2];
    for (int i = 0; i < text.length; i++) {
      text[i] = unit(bytes, i, high);
      boolean second = i > 0 && Character.isHighSurrogate(text[i - 1]);
      if (second && !Character.isLowSurrogate(text[i])) {
        text[i - 1] = '\uFFFD';
      } else if (!second && Character.isLowSurrogate(text[i])) {
        text[i] = '\uFFFD';
      }
    }
    int last = text.length - 1;
    if (last >= 0 && Character.isHighSurrogate(text[last])) {
      text[last] = '\uFFFD';
    }
    return new String(text);
  }

  /**
   * A code unit, U+FFFD where only half of it is there.
   *
   * @param high where its high byte stands: 0 for big, 1 for little endian
   */
  private static char unit(byte[] bytes, int index, int high) {
    return index * 2 + 1 == bytes.length
        ? '\uFFFD'
        : (char) ((bytes[index * 2 + high] & 0xFF) << 8 | (bytes[index * 2 + 1 - high] & 0xFF));
  }

  static boolean isMultiByte(String name) {
    return MULTI_BYTE.contains(name);
  }

  static boolean isUtf16(String name) {
    return name.equals(UTF_16BE) || name.equals(UTF_16LE);
  }

  static String utf8(byte[] bytes, int from) {
    return Utf8.decode(bytes, from);
  }
}
