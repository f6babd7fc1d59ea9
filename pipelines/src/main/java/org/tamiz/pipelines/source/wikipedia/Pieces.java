package org.tamiz.pipelines.source.wikipedia;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.tamiz.pipelines.source.stored.DamagedStream;

/**
 * The uncompressed bytes of a dump from the beginning of a range on, in pieces of bounded size. It
 * is for the reader of the pieces to stop when it has what its range owns.
 */
interface Pieces extends Closeable {
  /**
   * Some bytes, or damage.
   *
   * @param bytes holds them from 0 on; may be overwritten by the next piece
   * @param length number of bytes
   * @param place offset in provenance of the first byte
   * @param counted whether the offset grows with each byte, or is that of all of them
   * @param owned whether what begins here belongs to the range
   * @param damage why bytes are missing here, or null
   */
  // Pieces are never compared.
  @SuppressWarnings("ArrayRecordComponent")
  record Piece(
      byte[] bytes,
      int length,
      long place,
      boolean counted,
      boolean owned,
      @Nullable DamagedStream damage) {}

  /** The next piece, or null at the end of the file. */
  @Nullable Piece next() throws IOException;

  /** Bytes as stored that have been read so far. */
  long bytesRead();
}
