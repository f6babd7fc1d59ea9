package org.tamiz.transforms.extract.html;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Finds all of up to 128 words in a name in one pass, by the automaton of Aho and Corasick
 * ("Efficient string matching", 1975) over letters without case.
 */
final class NameScanner {
  private static final int LONG_FROM = 5;
  private static final int PREFIX_FROM = 4;
  private static final int LETTERS = 26;

  /** Place in the alphabet of the characters below 128, or -1. */
  private static final byte[] LETTER = letters();

  /** The state behind a state and a letter; state 0 is that behind no letter. */
  private final short[] next;

  /** Words that end in a state, from its first to its last bit; empty for most. */
  private final byte[][] ends;

  private final int[] lengths;

  /** A scanner for words of small letters a to z; the bit of a word is its index. */
  NameScanner(String[] words) {
    int states = 1 + Arrays.stream(words).mapToInt(String::length).sum();
    this.next = new short[states * LETTERS];
    this.ends = new byte[states][0];
    this.lengths = Arrays.stream(words).mapToInt(String::length).toArray();
    int size = 1;
    for (int bit = 0; bit < words.length; bit++) {
      int state = 0;
      for (int i = 0; i < words[bit].length(); i++) {
        int edge = state * LETTERS + words[bit].charAt(i) - 'a';
        if (next[edge] == 0) {
          next[edge] = (short) size++;
        }
        state = next[edge];
      }
      ends[state] = with(ends[state], (byte) bit);
    }
    link();
  }

  /** Gives every state an edge for every letter, and the words of its longest proper suffix. */
  private void link() {
    short[] suffix = new short[ends.length];
    Deque<Short> open = new ArrayDeque<>();
    for (int letter = 0; letter < LETTERS; letter++) {
      if (next[letter] != 0) {
        open.add(next[letter]);
      }
    }
    while (!open.isEmpty()) {
      short state = open.remove();
      for (byte bit : ends[suffix[state]]) {
        ends[state] = with(ends[state], bit);
      }
      for (int letter = 0; letter < LETTERS; letter++) {
        int edge = state * LETTERS + letter;
        short other = next[suffix[state] * LETTERS + letter];
        if (next[edge] == 0) {
          next[edge] = other;
        } else {
          suffix[next[edge]] = other;
          open.add(next[edge]);
        }
      }
    }
  }

  private static byte[] with(byte[] bits, byte bit) {
    byte[] more = Arrays.copyOf(bits, bits.length + 1);
    more[bits.length] = bit;
    return more;
  }

  /**
   * The words in a name.
   *
   * @param length characters of the name that count
   * @param end characters that are looked at, at most {@code length}
   */
  MarkupWords.Bits find(String name, int length, int end) {
    long low = 0;
    long high = 0;
    int state = 0;
    // Bit k tells whether a part of the name starts k characters back.
    int starts = 0;
    boolean capitalStarts = false;
    boolean partStarts = true;
    for (int i = 0; i < end; i++) {
      char c = name.charAt(i);
      int letter = letter(c);
      if (letter < 0) {
        state = 0;
        partStarts = true;
        capitalStarts = false;
        continue;
      }
      starts = (starts << 1) | (partStarts || (c < 'a' && capitalStarts) ? 1 : 0);
      partStarts = false;
      capitalStarts = c >= 'a';
      state = next[state * LETTERS + letter];
      byte[] found = ends[state];
      for (byte bit : found) {
        int size = lengths[bit];
        if (size >= LONG_FROM
            || (((starts >>> (size - 1)) & 1) != 0
                && (size >= PREFIX_FROM || isPartEnd(name, i, length)))) {
          if (bit < 64) {
            low |= 1L << bit;
          } else {
            high |= 1L << (bit - 64);
          }
        }
      }
    }
    return (low | high) == 0 ? MarkupWords.Bits.NONE : new MarkupWords.Bits(low, high);
  }

  private static boolean isPartEnd(String name, int last, int length) {
    if (last + 1 == length) {
      return true;
    }
    char behind = name.charAt(last + 1);
    return letter(behind) < 0 || (behind < 'a' && name.charAt(last) >= 'a');
  }

  private static int letter(char c) {
    return c < LETTER.length ? LETTER[c] : -1;
  }

  private static byte[] letters() {
    byte[] letters = new byte[128];
    Arrays.fill(letters, (byte) -1);
    for (byte i = 0; i < LETTERS; i++) {
      letters['a' + i] = i;
      letters['A' + i] = i;
    }
    return letters;
  }
}
