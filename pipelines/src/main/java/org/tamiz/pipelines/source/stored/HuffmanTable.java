package org.tamiz.pipelines.source.stored;

import java.io.IOException;
import java.util.Arrays;

/** Codes of up to 20 bits: short ones are looked up at once, long ones bit by bit. */
final class HuffmanTable {
  private static final int FAST = 11;
  private static final int LONGEST = 20;
  private static final int SYMBOL_BITS = 9;

  /** Symbol and length by the next bits, or 0. */
  private final short[] fast = new short[1 << FAST];

  /** One more than the last code of each length, or 0. */
  private final int[] limits = new int[LONGEST + 1];

  /** What is added to a code of each length for its place in the list of symbols. */
  private final int[] bases = new int[LONGEST + 1];

  private final short[] symbols = new short[258];
  private int longest;

  /** Takes the code lengths of all symbols, 1 to 20; codes are given by length, then symbol. */
  void set(int[] lengths) {
    Arrays.fill(fast, (short) 0);
    Arrays.fill(limits, 0);
    longest = 0;
    int code = 0;
    int place = 0;
    for (int length = 1; length <= LONGEST; length++) {
      bases[length] = place - code;
      for (int symbol = 0; symbol < lengths.length; symbol++) {
        if (lengths[symbol] != length) {
          continue;
        }
        symbols[place++] = (short) symbol;
        if (length <= FAST && code < 1 << length) {
          int from = code << (FAST - length);
          short entry = (short) (length << SYMBOL_BITS | symbol);
          Arrays.fill(fast, from, from + (1 << (FAST - length)), entry);
        }
        code++;
        limits[length] = code;
        longest = length;
      }
      code <<= 1;
    }
  }

  /** The next symbol, or -1 where the bits are no code. */
  int next(Bits bits) throws IOException {
    int ahead = bits.peek(LONGEST);
    int entry = fast[ahead >>> (LONGEST - FAST)];
    if (entry != 0) {
      bits.drop(entry >>> SYMBOL_BITS);
      return entry & (1 << SYMBOL_BITS) - 1;
    }
    for (int length = FAST + 1; length <= longest; length++) {
      int code = ahead >>> (LONGEST - length);
      if (code < limits[length]) {
        int place = code + bases[length];
        bits.drop(length);
        return place < 0 ? -1 : symbols[place];
      }
    }
    return -1;
  }
}
