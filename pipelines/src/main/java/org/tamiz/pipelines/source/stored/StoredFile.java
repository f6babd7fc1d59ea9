package org.tamiz.pipelines.source.stored;

import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A file of bytes, perhaps compressed. */
public final class StoredFile {
  /** Largest zstd window: 2^31 bytes, as archives of large dumps use. */
  private static final int MAX_WINDOW_LOG = 31;

  private final Path path;

  public StoredFile(String path) {
    this.path = Path.of(path);
  }

  /** How it is compressed; of a file that is cut off within its first bytes its name decides. */
  public Compression compression() throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(path)) {
      head = in.readNBytes(6);
    }
    return head.length < 4
        ? Compression.ofName(path.toString().toLowerCase(Locale.ROOT))
        : Compression.of(head);
  }

  /** Its bytes, uncompressed; damage is a {@link DamagedStream}. */
  public Counted open() throws IOException {
    Compression compression = compression();
    Counting stored = new Counting(Files.newInputStream(path));
    InputStream content =
        switch (compression) {
          case GZIP -> new GzipStream(stored);
          case ZSTD -> new Zstd(stored);
          case BZIP2 -> Decompressed.bzip2(stored);
          case XZ -> Decompressed.xz(stored);
          case NONE -> stored;
        };
    return new Counted(content, stored);
  }

  /** Its bytes as stored, from an offset on. */
  public Counted openAt(long offset) throws IOException {
    SeekableByteChannel channel = FileChannel.open(path);
    channel.position(offset);
    Counting stored = new Counting(Channels.newInputStream(channel));
    return new Counted(stored, stored);
  }

  /**
   * A stream that knows how much of the file it has taken.
   *
   * @param content bytes, uncompressed
   * @param stored the file under it
   */
  public record Counted(InputStream content, Counting stored) {}

  /** Counts what is read. */
  public static final class Counting extends FilterInputStream {
    private long count;

    Counting(InputStream in) {
      super(in);
    }

    /** Bytes so far. */
    public long count() {
      return count;
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      count += value < 0 ? 0 : 1;
      return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = super.read(target, offset, length);
      count += Math.max(0, read);
      return read;
    }
  }

  private static final class Zstd extends FilterInputStream {
    Zstd(InputStream stored) throws IOException {
      super(new ZstdInputStream(new ZstdFrames(stored)).setLongMax(MAX_WINDOW_LOG));
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      try {
        return super.read(target, offset, length);
      } catch (ZstdIOException e) {
        throw new DamagedStream("corrupt", "the zstd frame does not go on: " + e.getMessage());
      }
    }
  }
}
