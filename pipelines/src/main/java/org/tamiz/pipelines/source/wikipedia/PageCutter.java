package org.tamiz.pipelines.source.wikipedia;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tamiz.pipelines.source.stored.DamagedStream;

/**
 * Cuts a range of a dump into its pages. Every {@code <} is markup: texts hold an entity for it, so
 * a page needs no parser to be found. Holds one page of bounded length and one piece.
 *
 * <p>A range owns the pages whose {@code <} stands in it. Where the dump has a head, the range that
 * holds the last tag of a page or of the dump tells whether the dump ends.
 */
final class PageCutter implements Closeable {
  /** Bytes of the longest tag that is told apart, {@code </mediawiki}. */
  private static final int MARK = 11;

  private static final String TOO_LARGE = "too_large";
  private static final List<Tag> TAGS = List.of(Tag.PAGE, Tag.PAGE_END, Tag.ROOT, Tag.ROOT_END);

  private final Pieces pieces;
  private final int maxBytes;
  private final boolean root;
  private final Deque<Origin> origins = new ArrayDeque<>();
  private final Deque<Cut> found = new ArrayDeque<>();
  private byte[] buffer = new byte[1 << 20];
  private int filled;
  private int at;
  private int pageStart = -1;
  private long pagePlace;
  private Tag lastTag = Tag.OTHER;
  private long lastPlace;
  private boolean lastOwned;
  private boolean afterDamage;
  private boolean done;

  /** Tags that divide a dump, and what they begin with. */
  private enum Tag {
    PAGE("<page"),
    PAGE_END("</page"),
    ROOT("<mediawiki"),
    ROOT_END("</mediawiki"),
    OTHER("<");

    private final String mark;

    Tag(String mark) {
      this.mark = mark;
    }
  }

  /** Where bytes of the buffer come from. */
  private record Origin(int from, long place, boolean counted, boolean owned) {}

  /** What a range holds. */
  sealed interface Cut {}

  /**
   * A page.
   *
   * @param place offset in provenance
   * @param bytes holds it; overwritten when the next is asked for
   * @param from its first byte
   * @param length its bytes
   */
  // Pages are never compared.
  @SuppressWarnings("ArrayRecordComponent")
  record Page(long place, byte[] bytes, int from, int length) implements Cut {}

  /**
   * A page that is not whole, or too large.
   *
   * @param error {@code truncated}, {@code damaged}, {@code unclosed} or {@code too_large}
   */
  record Broken(long place, String error) implements Cut {}

  /** Damage of the file. */
  record Damage(long place, DamagedStream damage) implements Cut {}

  /** The file ends before the dump does. */
  record NoEnd(long place) implements Cut {}

  /**
   * Cuts pieces.
   *
   * @param maxBytes longest page that is held
   * @param root whether the dump has a head, and so an end
   */
  PageCutter(Pieces pieces, int maxBytes, boolean root) {
    this.pieces = pieces;
    this.maxBytes = maxBytes;
    this.root = root;
  }

  /** What comes next, or null behind the range's last. */
  @Nullable Cut next() throws IOException {
    while (true) {
      Cut waiting = found.poll();
      if (waiting != null || done) {
        return waiting;
      }
      int mark = at;
      while (mark < filled && buffer[mark] != '<') {
        mark++;
      }
      at = mark;
      if (filled - mark <= MARK) {
        more();
        continue;
      }
      Cut cut = mark();
      if (cut != null) {
        return cut;
      }
    }
  }

  /** Takes the {@code <} at the place, of which enough follows, or all there is. */
  private @Nullable Cut mark() {
    Tag tag = tag();
    Origin origin = origin();
    if (!origin.owned() && !reads(tag)) {
      Cut cut = tag == Tag.OTHER ? null : broken("unclosed");
      done = true;
      return cut;
    }
    Cut cut = null;
    if (tag != Tag.OTHER) {
      lastOwned = origin.owned();
      lastPlace = place(origin);
      lastTag = tag;
      afterDamage = false;
      if (tag == Tag.PAGE_END) {
        cut = pageStart < 0 ? null : page();
      } else {
        cut = broken("unclosed");
      }
      if (tag == Tag.PAGE) {
        pageStart = at;
        pagePlace = lastPlace;
      }
    }
    at++;
    return cut;
  }

  /** True where the range needs what a tag behind it tells. */
  private boolean reads(Tag tag) {
    if (pageStart >= 0) {
      return tag == Tag.OTHER || tag == Tag.PAGE_END;
    }
    // The range that owns the last tag tells whether the dump has its end.
    return root && lastOwned && tag == Tag.OTHER;
  }

  private Cut page() {
    int close = at;
    while (close < filled && buffer[close] != '>') {
      close++;
    }
    int length = Math.min(close + 1, filled) - pageStart;
    Cut cut =
        length > maxBytes
            ? new Broken(pagePlace, TOO_LARGE)
            : new Page(pagePlace, buffer, pageStart, length);
    pageStart = -1;
    return cut;
  }

  private @Nullable Cut broken(String error) {
    if (pageStart < 0) {
      return null;
    }
    boolean large = at - pageStart > maxBytes;
    pageStart = -1;
    return new Broken(pagePlace, large ? TOO_LARGE : error);
  }

  private Tag tag() {
    for (Tag tag : TAGS) {
      if (isTag(tag.mark)) {
        return tag;
      }
    }
    return Tag.OTHER;
  }

  /** True where a tag of this name, given with what stands before it, is at the place. */
  private boolean isTag(String name) {
    int end = at + name.length();
    if (end >= filled) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if (buffer[at + i] != name.charAt(i)) {
        return false;
      }
    }
    byte next = buffer[end];
    return next == '>' || next == ' ' || next == '\n' || next == '\r' || next == '\t';
  }

  private Origin origin() {
    Origin origin = origins.element();
    for (Origin other : origins) {
      if (other.from() > at) {
        break;
      }
      origin = other;
    }
    return origin;
  }

  private long place(Origin origin) {
    return origin.counted() ? origin.place() + at - origin.from() : origin.place();
  }

  /** Gets another piece behind what is still needed, or finds the end. */
  private void more() throws IOException {
    if (pageStart >= 0 && filled - pageStart > maxBytes) {
      found.add(new Broken(pagePlace, TOO_LARGE));
      pageStart = -1;
    }
    compact();
    Pieces.Piece piece = pieces.next();
    DamagedStream damage = piece == null ? null : piece.damage();
    if (piece == null || damage != null) {
      rest();
      if (!done) {
        at = filled;
        add(broken(piece == null ? "truncated" : "damaged"));
      }
      filled = 0;
      at = 0;
      origins.clear();
      if (piece == null || damage == null) {
        end();
      } else {
        afterDamage = true;
        if (piece.owned() && !done) {
          found.add(new Damage(piece.place(), damage));
        }
      }
      return;
    }
    if (!piece.owned() && pageStart < 0 && at == filled && !(root && lastOwned)) {
      done = true;
      return;
    }
    if (buffer.length - filled < piece.length()) {
      buffer = Arrays.copyOf(buffer, Math.max(filled + piece.length(), 2 * buffer.length));
    }
    origins.add(new Origin(filled, piece.place(), piece.counted(), piece.owned()));
    System.arraycopy(piece.bytes(), 0, buffer, filled, piece.length());
    filled += piece.length();
  }

  /** Takes the marks in the last bytes before an end, which are too few for the longest. */
  private void rest() {
    while (!done && at < filled) {
      if (buffer[at] == '<') {
        add(mark());
      } else {
        at++;
      }
    }
  }

  private void end() {
    if (!done && root && lastOwned && !afterDamage && lastTag != Tag.ROOT_END) {
      found.add(new NoEnd(lastPlace));
    }
    done = true;
  }

  private void add(@Nullable Cut cut) {
    if (cut != null) {
      found.add(cut);
    }
  }

  /** Moves what is still needed to the front of the buffer. */
  private void compact() {
    int keep = pageStart >= 0 ? pageStart : at;
    if (keep == 0) {
      return;
    }
    System.arraycopy(buffer, keep, buffer, 0, filled - keep);
    filled -= keep;
    at -= keep;
    pageStart = pageStart >= 0 ? 0 : -1;
    Deque<Origin> moved = new ArrayDeque<>();
    for (Origin origin : origins) {
      if (!moved.isEmpty() && origin.from() <= keep) {
        moved.clear();
      }
      long place =
          origin.counted() ? origin.place() + Math.max(0, keep - origin.from()) : origin.place();
      moved.add(
          new Origin(Math.max(0, origin.from() - keep), place, origin.counted(), origin.owned()));
    }
    origins.clear();
    origins.addAll(moved);
  }

  /** Bytes as stored that have been read so far. */
  long bytesRead() {
    return pieces.bytesRead();
  }

  @Override
  public void close() throws IOException {
    pieces.close();
  }
}
