package org.tamiz.pipelines.source.wikipedia;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tamiz.pipelines.source.stored.Bzip2Blocks;

/**
 * The blocks of a bzip2 file. Places are the bytes in which blocks begin, so that they do not
 * depend on where a file is cut.
 */
final class BlockPieces implements Pieces {
  private final Bzip2Blocks blocks;
  private final long start;
  private final long end;

  BlockPieces(Path path, long start, long end) throws IOException {
    this.blocks = new Bzip2Blocks(path, start, end);
    this.start = start;
    this.end = end;
  }

  @Override
  public @Nullable Piece next() throws IOException {
    Bzip2Blocks.Block block = blocks.next();
    if (block == null) {
      return null;
    }
    long place = block.place();
    // The head of the file is of its first range, even where there is nothing behind it.
    boolean owned = place >= start && (place < end || place == 0);
    return new Piece(block.bytes(), block.length(), place, false, owned, block.damage());
  }

  @Override
  public long bytesRead() {
    return blocks.bytesRead();
  }

  @Override
  public void close() throws IOException {
    blocks.close();
  }
}
