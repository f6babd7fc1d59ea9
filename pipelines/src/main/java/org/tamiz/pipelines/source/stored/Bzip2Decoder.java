package org.tamiz.pipelines.source.stored;

import java.io.IOException;
import java.util.Arrays;

/**
 * Decodes one block of a bzip2 stream: Huffman codes, move to front, Burrows and Wheeler's
 * transform, runs. Holds 3.6 MB beside the content, which is 900 kB and for runs of one byte up to
 * 52 times as much.
 *
 * <p>Not read: blocks that were randomised, which bzip2 wrote before 0.9.5.
 */
final class Bzip2Decoder {
  /** Most bytes of a block before runs are written out. */
  private static final int MAX_SYMBOLS = 900_000;

  private static final int GROUP = 50;
  private static final int MAX_SELECTORS = 18_002;
  private static final int MAX_LENGTH = 20;

  private final int[] chain = new int[MAX_SYMBOLS];
  private final byte[] selectors = new byte[MAX_SELECTORS];
  private final HuffmanTable[] tables = new HuffmanTable[6];
  private final int[] starts = new int[257];
  private byte[] content = new byte[MAX_SYMBOLS + 1024];
  private int length;

  Bzip2Decoder() {
    Arrays.setAll(tables, i -> new HuffmanTable());
  }

  /** The content of the block; overwritten by the next. */
  byte[] content() {
    return content;
  }

  /** Bytes of the content. */
  int length() {
    return length;
  }

  /**
   * Decodes the block whose mark the bits are behind.
   *
   * @throws DamagedStream {@code corrupt}; {@code checksum}; {@code truncated} where the file ends
   */
  void decode(Bits bits) throws IOException {
    try {
      int stated = bits.take(32);
      if (bits.take(1) != 0) {
        throw corrupt("is randomised");
      }
      int origin = bits.take(24);
      int symbols = symbols(bits);
      if (origin >= symbols) {
        throw corrupt("begins behind its end");
      }
      link(symbols);
      write(origin, symbols);
      if (Bzip2Checksum.of(content, length) != stated) {
        throw new DamagedStream("checksum", "the bzip2 block does not have its checksum");
      }
    } catch (DamagedStream e) {
      throw bits.overrun() ? truncated() : e;
    }
    if (bits.overrun()) {
      throw truncated();
    }
  }

  static DamagedStream truncated() {
    return new DamagedStream("truncated", "the file ends inside a bzip2 stream");
  }

  private static DamagedStream corrupt(String what) {
    return new DamagedStream("corrupt", "the bzip2 block " + what);
  }

  /** Reads the tables and all symbols into the chain; gives their number. */
  private int symbols(Bits bits) throws IOException {
    byte[] front = new byte[256];
    int used = used(bits, front);
    int groups = bits.take(3);
    int count = bits.take(15);
    if (used == 0 || groups < 2 || groups > 6 || count < 1) {
      throw corrupt("has no tables");
    }
    selectors(bits, groups, count);
    int[] lengths = new int[used + 2];
    for (int group = 0; group < groups; group++) {
      int bitsOfCode = bits.take(5);
      for (int i = 0; i < lengths.length; i++) {
        while (bits.take(1) == 1) {
          bitsOfCode += bits.take(1) == 0 ? 1 : -1;
          if (bitsOfCode < 1 || bitsOfCode > MAX_LENGTH) {
            throw corrupt("has a code of impossible length");
          }
        }
        if (bitsOfCode < 1 || bitsOfCode > MAX_LENGTH) {
          throw corrupt("has a code of impossible length");
        }
        lengths[i] = bitsOfCode;
      }
      tables[group].set(lengths);
    }
    return fill(bits, front, used + 1, Math.min(count, MAX_SELECTORS));
  }

  private int fill(Bits bits, byte[] front, int end, int groups) throws IOException {
    Arrays.fill(starts, 0);
    int filled = 0;
    int run = 0;
    int weight = 1;
    for (int group = 0; group < groups; group++) {
      HuffmanTable table = tables[selectors[group]];
      for (int i = 0; i < GROUP; i++) {
        int symbol = table.next(bits);
        if (symbol <= 1) {
          if (weight > MAX_SYMBOLS) {
            throw corrupt("has a run without end");
          }
          run += weight << symbol;
          weight <<= 1;
          continue;
        }
        if (run > 0) {
          filled = run(filled, run, front[0]);
          run = 0;
          weight = 1;
        }
        if (symbol == end) {
          return filled;
        }
        if (symbol < 0 || filled == MAX_SYMBOLS) {
          throw corrupt("has a code that stands for nothing");
        }
        int place = symbol - 1;
        byte value = front[place];
        if (place < 16) {
          for (int k = place; k > 0; k--) {
            front[k] = front[k - 1];
          }
        } else {
          System.arraycopy(front, 0, front, 1, place);
        }
        front[0] = value;
        chain[filled++] = value & 0xFF;
        starts[(value & 0xFF) + 1]++;
      }
      if (bits.overrun()) {
        throw truncated();
      }
    }
    throw corrupt("does not end");
  }

  private int run(int filled, int run, byte value) throws DamagedStream {
    if (run > MAX_SYMBOLS - filled) {
      throw corrupt("is longer than a block can be");
    }
    Arrays.fill(chain, filled, filled + run, value & 0xFF);
    starts[(value & 0xFF) + 1] += run;
    return filled + run;
  }

  /** The bytes that occur, as two levels of sixteen bits tell; gives their number. */
  private static int used(Bits bits, byte[] front) throws IOException {
    int rows = bits.take(16);
    int used = 0;
    for (int row = 0; row < 16; row++) {
      if ((rows >> (15 - row) & 1) == 0) {
        continue;
      }
      int columns = bits.take(16);
      for (int column = 0; column < 16; column++) {
        if ((columns >> (15 - column) & 1) != 0) {
          front[used++] = (byte) (row << 4 | column);
        }
      }
    }
    return used;
  }

  /** Which table each group of symbols uses. Surplus selectors are read and not used. */
  private void selectors(Bits bits, int groups, int count) throws IOException {
    byte[] front = {0, 1, 2, 3, 4, 5};
    for (int i = 0; i < count; i++) {
      int place = 0;
      while (bits.take(1) == 1) {
        place++;
        if (place >= groups) {
          throw corrupt("names a table that is not there");
        }
      }
      byte value = front[place];
      System.arraycopy(front, 0, front, 1, place);
      front[0] = value;
      if (i < MAX_SELECTORS) {
        selectors[i] = value;
      }
    }
  }

  /** Links each byte to the one that follows it, in the upper 24 bits. */
  private void link(int symbols) {
    for (int i = 1; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
    for (int i = 0; i < symbols; i++) {
      int value = chain[i] & 0xFF;
      chain[starts[value]++] |= i << 8;
    }
  }

  /** Follows the links and writes out runs: four equal bytes and the number of further ones. */
  private void write(int origin, int symbols) {
    byte[] out = content;
    int at = 0;
    int link = chain[origin] >>> 8;
    int equal = 0;
    int last = -1;
    for (int i = 0; i < symbols; i++) {
      int entry = chain[link];
      int value = entry & 0xFF;
      link = entry >>> 8;
      if (equal == 4) {
        if (value > out.length - at) {
          out = Arrays.copyOf(out, out.length * 2);
        }
        Arrays.fill(out, at, at + value, (byte) last);
        at += value;
        equal = 0;
        last = -1;
        continue;
      }
      if (at == out.length) {
        out = Arrays.copyOf(out, out.length * 2);
      }
      out[at++] = (byte) value;
      equal = value == last ? equal + 1 : 1;
      last = value;
    }
    content = out;
    length = at;
  }
}
