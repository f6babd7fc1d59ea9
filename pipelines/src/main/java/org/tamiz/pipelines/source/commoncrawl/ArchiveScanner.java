package org.tamiz.pipelines.source.commoncrawl;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the records of a range and makes sure that each is whole: its head can be parsed, its
 * content has the stated length, its end mark follows, and where it is a gzip member of its own the
 * checksum is right. What is not whole is damage, and the search goes on behind it.
 *
 * @param <T> what a record becomes
 */
final class ArchiveScanner<T> implements Closeable {
  /** Longest head of a record, in bytes. */
  static final int MAX_HEAD = 1 << 16;

  private final ArchiveBytes bytes;
  private final long start;
  private final long end;
  private final Meaning<T> meaning;
  private final HeadParser heads = new HeadParser();

  private boolean inStretch;
  private RecordStart.Kind kind = RecordStart.Kind.ANY;

  /** What records and damage become. */
  interface Meaning<T> {
    /**
     * What a record becomes, if it is whole.
     *
     * @param offset its place, as in provenance
     * @param fields its fields
     * @param content its content, which need not be read to its end
     */
    T of(long offset, Fields fields, Content content) throws IOException;

    /** What damage becomes; without fields where no head could be parsed. */
    T of(long offset, @Nullable Fields fields, Damage damage);
  }

  /** The content of a record. */
  static final class Content {
    private final ArchiveBytes bytes;
    private long remaining;

    private Content(ArchiveBytes bytes, long length) {
      this.bytes = bytes;
      this.remaining = length;
    }

    /** Bytes that are left, as the record states its length. */
    long remaining() {
      return remaining;
    }

    /** Reads bytes; fewer than asked for only where the content ends. */
    int read(byte[] target, int from, int count) throws IOException {
      int read = bytes.read(target, from, (int) Math.min(count, remaining));
      remaining -= read;
      return read;
    }
  }

  /**
   * A scanner of the records that start in a range.
   *
   * @param start first byte of the range
   * @param end end of the range, exclusive
   */
  ArchiveScanner(ArchiveBytes bytes, long start, long end, Meaning<T> meaning) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    this.meaning = meaning;
  }

  /** The next record or damage, or null at the end of the range. */
  @Nullable T next() throws IOException {
    while (true) {
      if (!inStretch) {
        ArchiveBytes.Next next = bytes.nextStretch();
        if (next == ArchiveBytes.Next.END) {
          return null;
        }
        if (next == ArchiveBytes.Next.DAMAGE) {
          return damaged(bytes.offset(), null, bytes.takeDamage().orElseThrow());
        }
        inStretch = true;
      }
      long boundary = bytes.offset();
      boolean first = bytes.atStretchStart();
      bytes.setInRecord(false);
      bytes.skipNewlines();
      if (!bytes.ensure(1)) {
        inStretch = false;
        Optional<Damage> damage = bytes.takeDamage();
        if (damage.isPresent()) {
          return damaged(bytes.offset(), null, damage.get());
        }
        continue;
      }
      long offset = first ? boundary : bytes.offset();
      if (bytes.canSeek() && offset >= end) {
        return null;
      }
      T item = record(offset, first);
      if (item != null) {
        return item;
      }
    }
  }

  /** Reads a record; null where it starts before the range. */
  private @Nullable T record(long offset, boolean first) throws IOException {
    bytes.ensure(RecordStart.BYTES);
    if (bytes.limit - bytes.position < RecordStart.WARC_BYTES) {
      bytes.setInRecord(true);
      bytes.ensure(RecordStart.WARC_BYTES);
    }
    boolean isArc = RecordStart.isArc(bytes.window, bytes.position, bytes.limit);
    if (!isArc && !RecordStart.isWarc(bytes.window, bytes.position, bytes.limit)) {
      return resync(offset, null, Damage.record("no_record", "no record starts here"));
    }
    kind = isArc ? RecordStart.Kind.ARC : RecordStart.Kind.WARC;
    int headEnd = endOfHead();
    if (headEnd < 0) {
      boolean cut = bytes.limit - bytes.position < MAX_HEAD;
      bytes.position++;
      return resync(
          offset,
          null,
          cut
              ? ended("the record ends inside its head")
              : Damage.record("head_too_long", "the head has more than " + MAX_HEAD + " bytes"));
    }
    Optional<Fields> parsed =
        isArc
            ? Optional.of(HeadParser.arc(bytes.window, bytes.position, headEnd))
            : heads.warc(bytes.window, bytes.position, headEnd);
    bytes.position = headEnd;
    if (parsed.isEmpty()) {
      return resync(offset, null, Damage.record("invalid_head", "the head is not one of WARC"));
    }
    Fields fields = parsed.get();
    long length = length(fields.first("Content-Length"));
    if (length < 0) {
      return resync(
          offset, fields, Damage.record("invalid_length", "the content's length is no number"));
    }
    return bytes.canSeek()
        ? checkThenRead(offset, fields, length)
        : readThenCheck(offset, fields, length, first);
  }

  private @Nullable T checkThenRead(long offset, Fields fields, long length) throws IOException {
    long body = bytes.offset();
    bytes.seek(body + length);
    Optional<Damage> damage =
        bytes.offset() < body + length
            ? Optional.of(ended("the file ends inside the record's content"))
            : checkEnd();
    long after = bytes.offset();
    if (damage.isPresent()) {
      bytes.seek(body);
      return resync(offset, fields, damage.get());
    }
    if (offset < start) {
      return null;
    }
    bytes.seek(body);
    T item = meaning.of(offset, fields, new Content(bytes, length));
    bytes.seek(after);
    return item;
  }

  private @Nullable T readThenCheck(long offset, Fields fields, long length, boolean first)
      throws IOException {
    Content content = new Content(bytes, length);
    T item = meaning.of(offset, fields, content);
    long left = content.remaining() - bytes.skip(content.remaining());
    if (left > 0) {
      return resync(offset, fields, ended("the record ends " + left + " bytes too early"));
    }
    bytes.setInRecord(false);
    Optional<Damage> damage = checkEnd();
    if (damage.isPresent()) {
      return resync(offset, fields, damage.get());
    }
    if (first) {
      // A record that has its member for itself is whole only if the member is.
      boolean more = bytes.ensure(1);
      if (!more && bytes.damage != null) {
        return resync(offset, fields, ended(""));
      }
      bytes.ensure(RecordStart.BYTES);
      if (more && !RecordStart.isAt(kind, bytes.window, bytes.position, bytes.limit)) {
        return resync(
            offset, fields, Damage.record("wrong_length", "more follows than one record"));
      }
    }
    return item;
  }

  /** Passes over the mark that ends a record and checks that it does. */
  private Optional<Damage> checkEnd() throws IOException {
    int needed = kind == RecordStart.Kind.ARC ? 1 : 2;
    int lineFeeds = bytes.skipNewlines();
    if (lineFeeds >= needed) {
      return Optional.empty();
    }
    if (!bytes.ensure(1)) {
      // The end of a gzip member is an end mark, too.
      return bytes.canSeek()
          ? Optional.of(ended("the file ends inside the mark that ends the record"))
          : Optional.empty();
    }
    bytes.ensure(RecordStart.BYTES);
    return RecordStart.isAt(kind, bytes.window, bytes.position, bytes.limit)
        ? Optional.empty()
        : Optional.of(
            Damage.record("wrong_length", "the record does not end where its length says"));
  }

  private @Nullable T resync(long offset, @Nullable Fields fields, Damage damage)
      throws IOException {
    bytes.setInRecord(false);
    bytes.skipToRecord(kind);
    // The same damage must not be told again where the stretch ends.
    bytes.takeDamage();
    return damaged(offset, fields, damage);
  }

  private @Nullable T damaged(long offset, @Nullable Fields fields, Damage damage) {
    return bytes.canSeek() && offset < start ? null : meaning.of(offset, fields, damage);
  }

  private Damage ended(String message) {
    return bytes.takeDamage().orElseGet(() -> Damage.record("truncated", message));
  }

  /** The window's position behind the head, or -1 where the head does not end within bounds. */
  private int endOfHead() throws IOException {
    int size = RecordStart.BYTES;
    boolean spread = false;
    while (true) {
      boolean more = bytes.ensure(size);
      int to = Math.min(bytes.limit, bytes.position + MAX_HEAD);
      int found =
          kind == RecordStart.Kind.ARC
              ? endOfLine(bytes.window, bytes.position, to)
              : HeadParser.endOfHead(bytes.window, bytes.position, to);
      if (found >= 0 || (!more && spread) || size >= MAX_HEAD) {
        bytes.setInRecord(true);
        return found;
      }
      if (more) {
        size *= 2;
      } else {
        // Only a record that is not whole goes on in the next member.
        spread = true;
        bytes.setInRecord(true);
      }
    }
  }

  private static int endOfLine(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == '\n') {
        return i + 1;
      }
    }
    return -1;
  }

  /** A length in bytes, 0 where none is stated, -1 where it is no number. */
  private static long length(String stated) {
    if (stated.isEmpty()) {
      return 0;
    }
    if (stated.length() > 18 || !stated.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return -1;
    }
    return Long.parseLong(stated);
  }

  /** Stored bytes of the range that have been read. */
  long bytesRead() {
    return bytes.bytesRead();
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
