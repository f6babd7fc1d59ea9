package org.tamiz.transforms.extract.html;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Single-byte encodings by table: the platform's, corrected where the WHATWG Encoding Standard
 * differs. What an encoding leaves open becomes U+FFFD, except that windows encodings pass 0x80 to
 * 0x9F through as control characters.
 */
final class SingleByteDecoder {
  /** ISO-8859-10 from 0xA0 on, which the platform lacks. */
  private static final String ISO_8859_10 =
      "\u00a0ĄĒĢĪĨĶ§ĻĐŠŦŽ\u00adŪŊ°ąēģīĩķ·ļđšŧž―ūŋĀÁÂÃÄÅÆĮČÉĘËĖÍÎÏÐŅŌÓÔÕÖŨØŲÚÛÜÝÞß"
          + "āáâãäåæįčéęëėíîïðņōóôõöũøųúûüýþĸ";

  /** ISO-8859-14 from 0xA0 on, which the platform lacks. */
  private static final String ISO_8859_14 =
      "\u00a0Ḃḃ£ĊċḊ§Ẁ©ẂḋỲ\u00ad®ŸḞḟĠġṀṁ¶ṖẁṗẃṠỳẄẅṡÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏŴÑÒÓÔÕÖṪØÙÚÛÜÝŶß"
          + "àáâãäåæçèéêëìíîïŵñòóôõöṫøùúûüýŷÿ";

  private final char[] table;

  private SingleByteDecoder(char[] table) {
    this.table = table;
  }

  /** The decoder of an encoding, by its name in the standard. */
  static SingleByteDecoder of(String name) {
    char[] table = new char[256];
    for (int i = 0; i < 0xA0; i++) {
      table[i] = (char) i;
    }
    switch (name) {
      case "iso-8859-10" -> ISO_8859_10.getChars(0, 96, table, 0xA0);
      case "iso-8859-14" -> ISO_8859_14.getChars(0, 96, table, 0xA0);
      case "x-user-defined" -> {
        for (int i = 0x80; i < 0x100; i++) {
          table[i] = (char) (0xF700 + i);
        }
      }
      default -> fromPlatform(name, table);
    }
    correct(name, table);
    return new SingleByteDecoder(table);
  }

  private static void fromPlatform(String name, char[] table) {
    Charset charset =
        Charset.forName(
            switch (name) {
              case "iso-8859-8-i" -> "iso-8859-8";
              case "macintosh" -> "x-MacRoman";
              case "windows-874" -> "x-windows-874";
              case "x-mac-cyrillic" -> "x-MacUkraine";
              default -> name;
            });
    for (int i = 0x80; i < 0x100; i++) {
      char c = new String(new byte[] {(byte) i}, charset).charAt(0);
      boolean passes = name.startsWith("windows-") && i < 0xA0 && c == '\uFFFD';
      table[i] = passes ? (char) i : c;
    }
  }

  private static void correct(String name, char[] table) {
    switch (name) {
      case "koi8-u" -> {
        table[0xAE] = '\u045E';
        table[0xBE] = '\u040E';
      }
      case "windows-1255" -> table[0xCA] = '\u05BA';
      case "x-mac-cyrillic" -> table[0xFF] = '\u20AC';
      default -> {
        return;
      }
    }
  }

  String decode(byte[] bytes) {
    char[] text = new char[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      text[i] = table[bytes[i] & 0xFF];
    }
    return new String(text);
  }

  /** True where all bytes from 0x80 on are mapped. */
  boolean isTotal() {
    return new String(Arrays.copyOfRange(table, 0x80, 0x100)).indexOf('\uFFFD') < 0;
  }

  /** Latin-1 bytes as characters, for looking at markup. */
  static String ascii(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }
}
