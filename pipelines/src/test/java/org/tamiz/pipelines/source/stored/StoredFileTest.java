package org.tamiz.pipelines.source.stored;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

final class StoredFileTest {
  private static final byte[] TEXT =
      "sieve and grain\n".repeat(20).getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  /** Formats of which a library does the work. */
  enum Format {
    BZ2 {
      @Override
      OutputStream compress(OutputStream out) throws IOException {
        return new BZip2CompressorOutputStream(out, 1);
      }
    },
    XZ {
      @Override
      OutputStream compress(OutputStream out) throws IOException {
        return new XZOutputStream(out, new LZMA2Options(0));
      }
    };

    abstract OutputStream compress(OutputStream out) throws IOException;

    byte[] stored(byte[] content) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (OutputStream out = compress(bytes)) {
        out.write(content);
      }
      return bytes.toByteArray();
    }
  }

  @ParameterizedTest
  @EnumSource
  void readsAllStreamsOfAFile(Format format) throws IOException {
    byte[] one = format.stored(TEXT);
    byte[] two = Arrays.copyOf(one, 2 * one.length);
    System.arraycopy(one, 0, two, one.length, one.length);

    assertThat(read(format, two)).hasSize(2 * TEXT.length);
  }

  @ParameterizedTest
  @EnumSource
  void everyCutIsDamage(Format format) throws IOException {
    byte[] whole = format.stored(TEXT);
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThat(damage(format, cut)).as("cut at %d", length).isEqualTo("truncated");
    }
  }

  @ParameterizedTest
  @EnumSource
  void changedBytesAreDamageOrNothing(Format format) throws IOException {
    byte[] whole = format.stored(TEXT);
    for (int at = 6; at < whole.length; at++) {
      byte[] changed = whole.clone();
      changed[at] ^= 0x10;
      assertThat(damage(format, changed))
          .as("changed at %d", at)
          .isIn("none", "corrupt", "truncated", "dictionary_too_large");
    }
  }

  private String damage(Format format, byte[] stored) throws IOException {
    try {
      read(format, stored);
      return "none";
    } catch (DamagedStream e) {
      return e.error();
    }
  }

  private byte[] read(Format format, byte[] stored) throws IOException {
    Path file = folder.resolve("text." + format.name().toLowerCase(Locale.ROOT));
    Files.write(file, stored);
    try (InputStream in = new StoredFile(file.toString()).open().content()) {
      return in.readAllBytes();
    }
  }
}
