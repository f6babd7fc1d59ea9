package org.tamiz.transforms.extract.html;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Decodes UTF-8 of pages, which is long runs of ASCII between few other characters.
 *
 * <p>Says the same as the platform's decoder, which decodes what is damaged.
 */
final class Utf8 {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

  /** Bytes from which a run of ASCII is copied at once. */
  private static final int LONG_RUN = 32;

  private Utf8() {}

  /** The text of all bytes from a place on; damaged bytes become U+FFFD. */
  static String decode(byte[] bytes, int from) {
    int end = bytes.length;
    int first = asciiEnd(bytes, from);
    if (first == end) {
      return new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
    }
    char[] chars = new char[end - from];
    CharBuffer to = CharBuffer.wrap(chars);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharsetDecoder ascii = StandardCharsets.ISO_8859_1.newDecoder();
    int at = from;
    int size = 0;
    int run = first;
    while (true) {
      if (run - at >= LONG_RUN) {
        in.limit(run).position(at);
        to.position(size);
        ascii.decode(in, to, false);
        size += run - at;
        at = run;
      }
      while (at < run) {
        chars[size++] = (char) bytes[at++];
      }
      if (at == end) {
        return new String(chars, 0, size);
      }
      while (at < end && bytes[at] < 0) {
        int length = length(bytes, at, end);
        int lead = bytes[at];
        switch (length) {
          case 2 -> chars[size++] = (char) ((lead & 0x1F) << 6 | (bytes[at + 1] & 0x3F));
          case 3 ->
              chars[size++] =
                  (char)
                      ((lead & 0x0F) << 12 | (bytes[at + 1] & 0x3F) << 6 | (bytes[at + 2] & 0x3F));
          case 4 -> {
            int point =
                (lead & 0x07) << 18
                    | (bytes[at + 1] & 0x3F) << 12
                    | (bytes[at + 2] & 0x3F) << 6
                    | (bytes[at + 3] & 0x3F);
            chars[size++] = Character.highSurrogate(point);
            chars[size++] = Character.lowSurrogate(point);
          }
          default -> {
            return new String(bytes, from, end - from, StandardCharsets.UTF_8);
          }
        }
        at += length;
      }
      run = asciiEnd(bytes, at);
    }
  }

  /** Where the first byte over 0x7F stands, or the end. */
  private static int asciiEnd(byte[] bytes, int from) {
    int at = from;
    int last = bytes.length - Long.BYTES;
    while (at <= last && ((long) LONGS.get(bytes, at) & HIGH_BITS) == 0) {
      at += Long.BYTES;
    }
    while (at < bytes.length && bytes[at] >= 0) {
      at++;
    }
    return at;
  }

  /** Length of the well-formed sequence at a place (Unicode, table 3-7), or 0. */
  private static int length(byte[] bytes, int at, int end) {
    int lead = bytes[at] & 0xFF;
    int second = at + 1 < end ? bytes[at + 1] & 0xFF : 0;
    if (lead < 0xC2 || lead > 0xF4 || (second & 0xC0) != 0x80) {
      return 0;
    }
    if (lead < 0xE0) {
      return 2;
    }
    if (at + 2 >= end || (bytes[at + 2] & 0xC0) != 0x80) {
      return 0;
    }
    if (lead < 0xF0) {
      boolean overlong = lead == 0xE0 && second < 0xA0;
      boolean surrogate = lead == 0xED && second > 0x9F;
      return overlong || surrogate ? 0 : 3;
    }
    boolean overlong = lead == 0xF0 && second < 0x90;
    boolean beyond = lead == 0xF4 && second > 0x8F;
    return overlong || beyond || at + 3 >= end || (bytes[at + 3] & 0xC0) != 0x80 ? 0 : 4;
  }
}
