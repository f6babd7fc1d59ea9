package org.tamiz.pipelines.source.commoncrawl;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A gzipped archive, or a range of it, which owns the stretches that start in it.
 *
 * <p>Bytes between stretches that belong to no record are the damage of the range that reads the
 * stretch before them. After damage, reading goes on with the next member that inflates to the
 * start of a record. Checksum and length of every member are verified (RFC 1952).
 */
final class GzipBytes extends ArchiveBytes {
  /** Longest member header that is accepted, in bytes. */
  private static final int MAX_MEMBER_HEAD = 1 << 14;

  /** A record that has inflated to less than this is not yet called a bomb, in bytes. */
  private static final long BOMB_BYTES = 64L << 20;

  /** A record that inflates by more is a bomb; deflate can reach 1,032. */
  private static final long BOMB_RATIO = 200;

  private final FileChannel channel;
  private final StoredBytes stored;
  private final MemberProbe probe;
  private final long start;
  private final long end;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();

  private boolean scanning;
  private boolean inRecord;
  private boolean open;

  /** Where the next member is expected, or where the search for it goes on. */
  private long next;

  private long memberStart;
  private long memberBytes;
  private long stretchStart;
  private long stretchBytes;
  private long fed;
  private long recordFed;
  private long recordBytes;

  GzipBytes(FileChannel channel, long start, long end) throws IOException {
    this.channel = channel;
    this.stored = new StoredBytes(channel);
    this.probe = new MemberProbe(new StoredBytes(channel), MAX_MEMBER_HEAD);
    this.start = start;
    this.end = end;
    this.next = start;
    this.scanning = start > 0;
  }

  @Override
  Next nextStretch() throws IOException {
    inRecord = false;
    while (true) {
      position = 0;
      limit = 0;
      stretchBytes = 0;
      if (scanning) {
        long found = probe.findRecord(next, end);
        if (found < 0) {
          next = stored.size();
          return Next.END;
        }
        next = found;
        scanning = false;
      }
      if (next >= stored.size()) {
        return Next.END;
      }
      stretchStart = next;
      String wrong = "not_gzip";
      if (openMember()) {
        ensure(RecordStart.BYTES);
        if (RecordStart.begins(window, limit)) {
          return stretchStart < end ? Next.STRETCH : Next.END;
        }
        if (limit == 0 && damage == null) {
          continue;
        }
        wrong = damage == null ? "no_record" : damage.error();
      }
      damage = Damage.file(wrong, "no gzip member that holds a record starts here");
      resumeAfter(stretchStart);
      position = 0;
      limit = 0;
      stretchBytes = 0;
      return Next.DAMAGE;
    }
  }

  @Override
  boolean fill() throws IOException {
    while (damage == null) {
      if (!open && !(inRecord && probe.continuesRecord(next) && openMember())) {
        return false;
      }
      int inflated;
      try {
        inflated = inflater.inflate(window, limit, window.length - limit);
      } catch (DataFormatException e) {
        inflated = (int) (inflater.getBytesWritten() - memberBytes);
        fail("invalid_deflate", "the gzip member cannot be inflated");
      }
      if (inflated > 0) {
        checksum.update(window, limit, inflated);
        limit += inflated;
        memberBytes += inflated;
        stretchBytes += inflated;
        recordBytes += inflated;
        if (recordBytes > BOMB_BYTES && recordBytes > BOMB_RATIO * (fed - recordFed)) {
          return fail(
              "decompression_bomb",
              "the gzip member inflates to more than " + BOMB_RATIO + " times its size");
        }
        return true;
      }
      if (damage != null) {
        return false;
      }
      if (inflater.finished()) {
        closeMember();
      } else if (inflater.needsDictionary()) {
        return fail("invalid_deflate", "the gzip member asks for a dictionary");
      } else if (stored.load(fed)) {
        int count = stored.available(fed);
        inflater.setInput(stored.block(), stored.from(fed), count);
        fed += count;
      } else {
        return fail("truncated", "the file ends inside a gzip member");
      }
    }
    return false;
  }

  private boolean openMember() throws IOException {
    long data = MemberProbe.dataStart(stored, next, MAX_MEMBER_HEAD);
    if (data < 0) {
      return false;
    }
    memberStart = next;
    memberBytes = 0;
    fed = data;
    recordFed = inRecord ? recordFed : data;
    recordBytes = inRecord ? recordBytes : 0;
    inflater.reset();
    checksum.reset();
    open = true;
    return true;
  }

  private void closeMember() throws IOException {
    long trailer = fed - inflater.getRemaining();
    inflater.reset();
    long sum = little(trailer);
    long length = little(trailer + 4);
    open = false;
    if (sum < 0 || length < 0) {
      fail("truncated", "the file ends inside the trailer of a gzip member");
    } else if (sum != checksum.getValue() || length != (memberBytes & 0xffffffffL)) {
      fail("checksum_mismatch", "the gzip member differs from its checksum");
    } else {
      next = trailer + 8;
    }
  }

  private long little(long at) throws IOException {
    long value = 0;
    for (int i = 0; i < 4; i++) {
      int b = stored.at(at + i);
      if (b < 0) {
        return -1;
      }
      value |= (long) b << (8 * i);
    }
    return value;
  }

  private boolean fail(String error, String message) {
    damage = Damage.record(error, message);
    open = false;
    resumeAfter(memberStart);
    return false;
  }

  private void resumeAfter(long damaged) {
    scanning = true;
    open = false;
    next = damaged + 1;
  }

  @Override
  long offset() {
    return stretchStart + stretchBytes - (limit - position);
  }

  /** Where the member stands that the stretch begins with. */
  long stretchStart() {
    return stretchStart;
  }

  @Override
  boolean atStretchStart() {
    return stretchBytes == limit - position;
  }

  @Override
  void setInRecord(boolean inRecord) {
    if (inRecord && !this.inRecord) {
      recordFed = fed - inflater.getRemaining();
      recordBytes = 0;
    }
    this.inRecord = inRecord;
  }

  @Override
  boolean canSeek() {
    return false;
  }

  @Override
  void seek(long offset) {
    throw new UnsupportedOperationException("a gzipped archive is read in order");
  }

  @Override
  long bytesRead() {
    return Math.max(0, Math.min(Math.max(fed, next), end) - start);
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    probe.close();
    channel.close();
  }
}
