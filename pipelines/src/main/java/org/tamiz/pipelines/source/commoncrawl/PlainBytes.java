package org.tamiz.pipelines.source.commoncrawl;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * An uncompressed archive. It is read from its start whatever the range is, because only the
 * lengths of the records before tell where one starts; their contents are passed over unread.
 */
final class PlainBytes extends ArchiveBytes {
  private final FileChannel channel;
  private final long size;
  private final long start;
  private boolean begun;
  private long filled;

  PlainBytes(FileChannel channel, long start) throws IOException {
    this.channel = channel;
    this.size = channel.size();
    this.start = start;
  }

  @Override
  Next nextStretch() {
    if (begun) {
      return Next.END;
    }
    begun = true;
    return Next.STRETCH;
  }

  @Override
  boolean fill() throws IOException {
    int room = Math.min(window.length - limit, MAX_ENSURED);
    int read = channel.read(ByteBuffer.wrap(window, limit, room), filled);
    if (read < 0) {
      return false;
    }
    limit += read;
    filled += read;
    return true;
  }

  @Override
  long offset() {
    return filled - (limit - position);
  }

  @Override
  boolean atStretchStart() {
    return offset() == 0;
  }

  @Override
  void setInRecord(boolean inRecord) {}

  @Override
  boolean canSeek() {
    return true;
  }

  @Override
  void seek(long offset) {
    long windowStart = filled - limit;
    if (offset >= windowStart && offset <= filled) {
      position = (int) (offset - windowStart);
    } else {
      filled = Math.min(offset, size);
      position = 0;
      limit = 0;
    }
  }

  @Override
  long bytesRead() {
    return Math.max(0, offset() - start);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
