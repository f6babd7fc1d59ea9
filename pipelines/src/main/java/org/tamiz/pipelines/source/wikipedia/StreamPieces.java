package org.tamiz.pipelines.source.wikipedia;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.tamiz.pipelines.source.stored.DamagedStream;
import org.tamiz.pipelines.source.stored.StoredFile;

/** Bytes of a stream; places are offsets in it. */
final class StreamPieces implements Pieces {
  private static final int PIECE = 1 << 18;

  private final InputStream content;
  private final StoredFile.Counting stored;
  private final long end;
  private final byte[] buffer = new byte[PIECE];
  private long position;
  private boolean done;

  /**
   * Pieces of a stream.
   *
   * @param content the bytes
   * @param stored the file under them
   * @param start place of the first byte
   * @param end first place that the range does not own
   */
  StreamPieces(InputStream content, StoredFile.Counting stored, long start, long end) {
    this.content = content;
    this.stored = stored;
    this.position = start;
    this.end = end;
  }

  @Override
  public @Nullable Piece next() throws IOException {
    if (done) {
      return null;
    }
    boolean owned = position < end;
    int wanted = owned ? (int) Math.min(PIECE, end - position) : PIECE;
    long place = position;
    try {
      int read = content.read(buffer, 0, wanted);
      if (read < 0) {
        done = true;
        return null;
      }
      position += read;
      return new Piece(buffer, read, place, true, owned, null);
    } catch (DamagedStream e) {
      done = true;
      return new Piece(buffer, 0, place, true, owned, e);
    }
  }

  @Override
  public long bytesRead() {
    return stored.count();
  }

  @Override
  public void close() throws IOException {
    content.close();
  }
}
