package org.tamiz.pipelines.source.stored;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.MemoryLimitException;
import org.tukaani.xz.XZInputStream;

/**
 * What a library decompresses, all streams of a file one after the other. What the library cannot
 * read is a {@link DamagedStream}; a failure of the device stays what it is.
 *
 * <p>Not noticed: a bzip2 file that ends right behind a stream.
 */
final class Decompressed extends InputStream {
  /** Largest dictionary that is allocated, KiB. */
  private static final int XZ_LIMIT = 1 << 18;

  private final String format;
  private final Opener opener;
  private final Device device;
  private @Nullable InputStream content;

  private Decompressed(String format, Opener opener, InputStream stored) {
    this.format = format;
    this.opener = opener;
    this.device = new Device(stored);
  }

  static Decompressed bzip2(InputStream stored) {
    return new Decompressed("bzip2", in -> new BZip2CompressorInputStream(in, true), stored);
  }

  static Decompressed xz(InputStream stored) {
    return new Decompressed("xz", in -> new XZInputStream(in, XZ_LIMIT), stored);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      InputStream open = content;
      if (open == null) {
        open = opener.open(device);
        content = open;
      }
      return open.read(target, offset, length);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (MemoryLimitException e) {
      throw new DamagedStream(
          "dictionary_too_large",
          String.format(
              Locale.ROOT,
              "the xz stream needs %d KiB of memory, %d are allowed",
              e.getMemoryNeeded(),
              XZ_LIMIT));
    } catch (EOFException e) {
      throw truncated();
    } catch (IOException e) {
      // The libraries name the end of the file in more than one way.
      throw device.ended
          ? truncated()
          : new DamagedStream("corrupt", "the " + format + " stream does not go on");
    }
  }

  private DamagedStream truncated() {
    return new DamagedStream("truncated", "the file ends inside a " + format + " stream");
  }

  @Override
  public void close() throws IOException {
    device.close();
  }

  private interface Opener {
    InputStream open(InputStream stored) throws IOException;
  }

  /** Hands failures of the device past the library, and knows the end of the file. */
  private static final class Device extends FilterInputStream {
    private boolean ended;

    Device(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      try {
        int read = in.read(target, offset, length);
        ended |= read < 0;
        return read;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
