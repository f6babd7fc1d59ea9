package org.tamiz.transforms.extract.html;

import java.util.Optional;

/**
 * Encodings whose letters of every day are the same bytes, so that statistics of letters cannot
 * tell them apart; told by the bytes that only one of them uses.
 */
final class Twins {
  private static final String WINDOWS_1250 = "windows-1250";
  private static final String ISO_8859_2 = "iso-8859-2";

  private Twins() {}

  /**
   * The encoding that a text has where it is one of two that are alike.
   *
   * @param text bytes without markup
   * @param name an encoding
   * @return the given one, or its twin
   */
  static String choose(byte[] text, String name) {
    return switch (name) {
      case WINDOWS_1250, ISO_8859_2 -> central(text).orElse(name);
      case "windows-1251", "x-mac-cyrillic" -> cyrillic(text, name);
      case "iso-8859-6" -> arabic(text);
      default -> name;
    };
  }

  /**
   * Central European: ISO-8859-2 leaves 0x80 to 0x9F empty, where Windows has letters and quotes.
   * Without any of them, 0xB9 tells: it is the s with caron of ISO, and the a with ogonek of
   * Windows, which is ISO's 0xB1. So does 0xBE, the z with caron of ISO: what it is for Windows,
   * Slovak alone has.
   */
  private static Optional<String> central(byte[] text) {
    int high = 0;
    int polish = 0;
    int ogonek = 0;
    int b9 = 0;
    int caron = 0;
    for (int i = 0; i < text.length; i++) {
      int c = text[i] & 0xFF;
      high += c >= 0x80 && c < 0xA0 ? 1 : 0;
      if (isLetter(text, i - 1) || isLetter(text, i + 1)) {
        polish += c == 0xB3 || c == 0xBF ? 1 : 0;
        ogonek += c == 0xB1 ? 1 : 0;
        b9 += c == 0xB9 ? 1 : 0;
        caron += c == 0xBE || ((c == 0xA9 || c == 0xAE) && isLetter(text, i + 1)) ? 1 : 0;
      }
    }
    if (high > 0 || (polish > 0 && b9 > ogonek)) {
      return Optional.of(WINDOWS_1250);
    }
    return ogonek + b9 > 0 || (polish == 0 && caron > 0)
        ? Optional.of(ISO_8859_2)
        : Optional.empty();
  }

  /** Cyrillic: small letters are the same, capitals begin words at 0x80 to 0x9F for Apple alone. */
  private static String cyrillic(byte[] text, String name) {
    int apple = 0;
    int windows = 0;
    for (int i = 0; i < text.length; i++) {
      int c = text[i] & 0xFF;
      boolean begins = (i == 0 || text[i - 1] >= 0) && i + 1 < text.length && text[i + 1] < 0;
      apple += begins && c >= 0x80 && c < 0xA0 ? 1 : 0;
      windows += begins && c >= 0xC0 && c < 0xDF ? 1 : 0;
    }
    if (apple >= 3 && apple > 2 * windows) {
      return "x-mac-cyrillic";
    }
    return windows > 2 * apple ? "windows-1251" : name;
  }

  /** Arabic: windows-1256 has frequent letters where ISO-8859-6 is empty. */
  private static String arabic(byte[] text) {
    return Encodings.decode(text, "iso-8859-6").indexOf('\uFFFD') < 0
        ? "iso-8859-6"
        : "windows-1256";
  }

  private static boolean isLetter(byte[] text, int at) {
    if (at < 0 || at >= text.length) {
      return false;
    }
    int c = text[at] & 0xFF;
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0xC0;
  }
}
