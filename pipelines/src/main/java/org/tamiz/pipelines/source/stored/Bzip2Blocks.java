package org.tamiz.pipelines.source.stored;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of a bzip2 file from any byte on, in order. A block begins with 48 bits at any bit;
 * what only looks like a beginning is told apart by its checksum, so that nothing depends on where
 * reading begins. Streams may follow each other, as in the multistream dumps of Wikimedia.
 *
 * <p>Reading goes on behind damage with the next block. Not checked: the checksum of a whole
 * stream, as each of its blocks has its own.
 */
public final class Bzip2Blocks implements Closeable {
  private static final long BLOCK = 0x314159265359L;
  private static final long END = 0x177245385090L;
  private static final int HEAD_BYTES = 4;

  /**
   * Most bytes, as stored, that a block can take: 900,000 symbols of at most 20 bits, and tables.
   */
  private static final long MAX_STORED = 2_300_000;

  private final Path path;
  private final Bits bits;
  private final long end;
  private final Bzip2Decoder decoder = new Bzip2Decoder();
  private Step step;
  private long at;
  private long lastBlock;
  private boolean anyStream;

  private @Nullable Trial trial;

  /** Up to here every mark was tried as the beginning of a block. */
  private long tried;

  /** Where the whole block ends that was found to reach farthest so far. */
  private long reach;

  private enum Step {
    HEAD,
    MARK,
    SEARCH,
    DONE
  }

  /**
   * Blocks of a range.
   *
   * @param start first byte; 0 for the head of the file
   * @param end where the search for a block ends; blocks that follow one already read are given
   *     wherever they are
   */
  public Bzip2Blocks(Path path, long start, long end) throws IOException {
    this.path = path;
    this.bits = new Bits(path);
    this.end = Math.min(end, bits.size());
    this.step = start == 0 ? Step.HEAD : Step.SEARCH;
    this.at = start * 8;
    this.lastBlock = start;
  }

  /**
   * A block, or damage.
   *
   * @param place byte in which the block begins; for damage behind a block, of that block
   * @param bytes content, overwritten by the next block
   * @param length bytes of content
   * @param damage why there is no content, or null
   */
  // Blocks are never compared.
  @SuppressWarnings("ArrayRecordComponent")
  public record Block(long place, byte[] bytes, int length, @Nullable DamagedStream damage) {}

  /** A second reader, for the blocks before a mark. */
  private record Trial(Bits bits, Bzip2Decoder decoder) {}

  /** The next block, or null where there is none. */
  public @Nullable Block next() throws IOException {
    while (true) {
      Block found =
          switch (step) {
            case HEAD -> head();
            case MARK -> mark();
            case SEARCH -> search();
            case DONE -> null;
          };
      if (found != null || step == Step.DONE) {
        return found;
      }
    }
  }

  /** Bytes of the file that have been read so far. */
  public long bytesRead() {
    return bits.read();
  }

  private @Nullable Block head() throws IOException {
    bits.position(at);
    if (bits.left() <= 0 && anyStream) {
      step = Step.DONE;
      return null;
    }
    if (bits.left() < HEAD_BYTES * 8) {
      step = Step.DONE;
      return damage(Bzip2Decoder.truncated());
    }
    int level = bits.take(32) - ('B' << 24 | 'Z' << 16 | 'h' << 8 | '0');
    if (level < 1 || level > 9) {
      step = Step.SEARCH;
      return damage(new DamagedStream("not_bzip2", "no bzip2 stream begins here"));
    }
    anyStream = true;
    at += HEAD_BYTES * 8;
    step = Step.MARK;
    return null;
  }

  private @Nullable Block mark() throws IOException {
    bits.position(at);
    if (bits.left() < 48) {
      step = Step.DONE;
      return damage(Bzip2Decoder.truncated());
    }
    long mark = bits.take48();
    if (mark == BLOCK) {
      try {
        return block();
      } catch (DamagedStream e) {
        return damagedBlock(e);
      }
    }
    if (mark != END) {
      step = Step.SEARCH;
      return damage(
          new DamagedStream("corrupt", "neither a block nor the end of the bzip2 stream is here"));
    }
    if (bits.left() < 32) {
      step = Step.DONE;
      return damage(Bzip2Decoder.truncated());
    }
    bits.take(32);
    at = (bits.position() + 7) & ~7L;
    step = Step.HEAD;
    return null;
  }

  private @Nullable Block search() throws IOException {
    long found = bits.find(BLOCK, at, end * 8);
    if (found < 0) {
      step = Step.DONE;
      return null;
    }
    at = found;
    bits.position(found + 48);
    try {
      return block();
    } catch (DamagedStream e) {
      if (isInsideOfBlock(found)) {
        at = found + 48;
        return null;
      }
      return damagedBlock(e);
    }
  }

  private Block block() throws IOException {
    decoder.decode(bits);
    long place = at >>> 3;
    lastBlock = place;
    anyStream = true;
    at = bits.position();
    step = Step.MARK;
    return new Block(place, decoder.content(), decoder.length(), null);
  }

  private Block damagedBlock(DamagedStream damage) {
    lastBlock = at >>> 3;
    at += 48;
    step = Step.SEARCH;
    return damage(damage);
  }

  private Block damage(DamagedStream damage) {
    return new Block(lastBlock, new byte[0], 0, damage);
  }

  /** True where a whole block begins before a bit, which only grows, and ends behind it. */
  private boolean isInsideOfBlock(long bit) throws IOException {
    long from = Math.max(tried, bit - MAX_STORED * 8);
    if (from < bit) {
      Trial again = trial == null ? new Trial(new Bits(path), new Bzip2Decoder()) : trial;
      trial = again;
      Bits before = again.bits();
      for (long mark = before.find(BLOCK, from, bit);
          mark >= 0;
          mark = before.find(BLOCK, mark + 1, bit)) {
        before.position(mark + 48);
        if (decodes(again.decoder(), before)) {
          reach = Math.max(reach, before.position());
        }
      }
      tried = bit;
    }
    return reach > bit;
  }

  private static boolean decodes(Bzip2Decoder decoder, Bits bits) throws IOException {
    try {
      decoder.decode(bits);
      return true;
    } catch (DamagedStream e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    if (trial != null) {
      trial.bits().close();
    }
    bits.close();
  }
}
