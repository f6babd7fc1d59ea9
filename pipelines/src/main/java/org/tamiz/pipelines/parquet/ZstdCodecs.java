package org.tamiz.pipelines.parquet;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.xerial.snappy.Snappy;

/**
 * Page compression for Parquet: writes zstd at one fixed level, and reads zstd, Snappy, gzip and
 * uncompressed pages.
 *
 * <p>Parquet's own factory needs Hadoop's configuration classes at run time; this one needs none.
 */
public final class ZstdCodecs implements CompressionCodecFactory {
  private final int level;

  /** For reading. */
  public ZstdCodecs() {
    this(Zstd.defaultCompressionLevel());
  }

  /** For writing at a level of Zstandard, 1 to 22. */
  public ZstdCodecs(int level) {
    this.level = level;
  }

  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName codec) {
    return switch (codec) {
      case ZSTD -> new ZstdCompressor(level);
      case UNCOMPRESSED -> new PlainCompressor();
      default ->
          throw new IllegalArgumentException(
              "cannot write Parquet pages as " + codec + "; ZSTD is allowed");
    };
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
    return switch (codec) {
      case ZSTD -> new Decompressor(Zstd::decompress);
      case SNAPPY -> new Decompressor((bytes, size) -> Snappy.uncompress(bytes));
      case GZIP -> new Decompressor(ZstdCodecs::gunzip);
      case UNCOMPRESSED -> new Decompressor((bytes, size) -> bytes);
      default ->
          throw new IllegalArgumentException(
              "cannot read Parquet pages as "
                  + codec
                  + "; ZSTD, SNAPPY, GZIP and UNCOMPRESSED are allowed");
    };
  }

  @Override
  public void release() {}

  private static byte[] gunzip(byte[] bytes, int size) throws IOException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readNBytes(size);
    }
  }

  private static byte[] all(BytesInput bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(Math.toIntExact(bytes.size()));
    bytes.writeAllTo(out);
    return out.toByteArray();
  }

  private interface Inflate {
    byte[] apply(byte[] bytes, int size) throws IOException;
  }

  private record ZstdCompressor(int level) implements BytesInputCompressor {
    @Override
    public BytesInput compress(BytesInput bytes) throws IOException {
      return BytesInput.from(Zstd.compress(all(bytes), level));
    }

    @Override
    public CompressionCodecName getCodecName() {
      return CompressionCodecName.ZSTD;
    }

    @Override
    public void release() {}
  }

  private static final class PlainCompressor implements BytesInputCompressor {
    @Override
    public BytesInput compress(BytesInput bytes) {
      return bytes;
    }

    @Override
    public CompressionCodecName getCodecName() {
      return CompressionCodecName.UNCOMPRESSED;
    }

    @Override
    public void release() {}
  }

  private record Decompressor(Inflate inflate) implements BytesInputDecompressor {
    @Override
    public BytesInput decompress(BytesInput bytes, int decompressedSize) throws IOException {
      return BytesInput.from(whole(all(bytes), decompressedSize));
    }

    @Override
    public void decompress(
        ByteBuffer input, int compressedSize, ByteBuffer output, int decompressedSize)
        throws IOException {
      byte[] bytes = new byte[compressedSize];
      input.get(bytes);
      output.put(whole(bytes, decompressedSize));
    }

    private byte[] whole(byte[] bytes, int size) throws IOException {
      byte[] result = inflate.apply(bytes, size);
      if (result.length != size) {
        throw new IOException(
            "a Parquet page inflates to " + result.length + " bytes, its header says " + size);
      }
      return result;
    }

    @Override
    public void release() {}
  }
}
