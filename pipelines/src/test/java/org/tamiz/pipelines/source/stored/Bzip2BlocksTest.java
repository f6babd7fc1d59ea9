package org.tamiz.pipelines.source.stored;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class Bzip2BlocksTest {
  @TempDir Path folder;

  private static byte[] bzip2(byte[] content, int level) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new BZip2CompressorOutputStream(bytes, level)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Noise, runs and words in turn. */
  private static byte[] content(int bytes) {
    Random random = new Random(11);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    while (out.size() < bytes) {
      switch (random.nextInt(3)) {
        case 0 -> {
          byte[] noise = new byte[random.nextInt(2000)];
          random.nextBytes(noise);
          out.writeBytes(noise);
        }
        case 1 -> {
          byte[] run = new byte[random.nextInt(random.nextInt(3000) + 1)];
          Arrays.fill(run, (byte) random.nextInt());
          out.writeBytes(run);
        }
        default -> out.writeBytes(utf8("sieve " + random.nextInt(50)));
      }
    }
    return Arrays.copyOf(out.toByteArray(), bytes);
  }

  private List<String> read(byte[] stored, long start, long end, ByteArrayOutputStream content)
      throws IOException {
    Path file = Files.write(folder.resolve("a.bz2"), stored);
    List<String> damage = new ArrayList<>();
    try (Bzip2Blocks blocks = new Bzip2Blocks(file, start, end)) {
      for (Bzip2Blocks.Block block = blocks.next(); block != null; block = blocks.next()) {
        DamagedStream found = block.damage();
        if (found != null) {
          damage.add(found.error());
        }
        content.write(block.bytes(), 0, block.length());
      }
    }
    return damage;
  }

  @Test
  void blocksOfAllStreamsGiveTheContent() throws IOException {
    byte[] content = content(350_000);
    ByteArrayOutputStream stored = new ByteArrayOutputStream();
    stored.writeBytes(bzip2(content, 1));
    stored.writeBytes(bzip2(new byte[0], 9));
    stored.writeBytes(bzip2(content, 9));
    ByteArrayOutputStream read = new ByteArrayOutputStream();

    assertThat(read(stored.toByteArray(), 0, Long.MAX_VALUE, read)).isEmpty();
    byte[] twice = Arrays.copyOf(content, 2 * content.length);
    System.arraycopy(content, 0, twice, content.length, content.length);
    assertThat(read.toByteArray()).isEqualTo(twice);
  }

  @Test
  void longRunsAreWrittenOut() throws IOException {
    byte[] content = new byte[12_000_000];
    ByteArrayOutputStream read = new ByteArrayOutputStream();

    assertThat(read(bzip2(content, 9), 0, Long.MAX_VALUE, read)).isEmpty();
    assertThat(read.toByteArray()).isEqualTo(content);
  }

  @Test
  void flippedBitsAreDamageOrHarmless() throws IOException {
    byte[] content = content(20_000);
    byte[] stored = bzip2(content, 1);
    int silent = 0;
    for (int at = 0; at < stored.length; at += 29) {
      byte[] flipped = stored.clone();
      flipped[at] ^= (byte) (1 << (at % 8));
      ByteArrayOutputStream read = new ByteArrayOutputStream();
      List<String> damage = read(flipped, 0, Long.MAX_VALUE, read);
      if (damage.isEmpty()) {
        assertThat(read.toByteArray()).isEqualTo(content);
        silent++;
      }
    }
    // The size of blocks in the head, and the checksum of the stream, change nothing.
    assertThat(silent).isLessThan(4);
  }

  @Test
  @Timeout(20)
  void aFileOfNothingButMarksIsDamageAtEach() throws IOException {
    byte[] mark = {0x31, 0x41, 0x59, 0x26, 0x53, 0x59};
    int marks = 20_000;
    byte[] bytes = new byte[4 + marks * mark.length];
    System.arraycopy("BZh9".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 4);
    for (int i = 0; i < marks; i++) {
      System.arraycopy(mark, 0, bytes, 4 + i * mark.length, mark.length);
    }
    Path file = Files.write(folder.resolve("marks.bz2"), bytes);
    int damaged = 0;
    try (Bzip2Blocks blocks = new Bzip2Blocks(file, 0, Long.MAX_VALUE)) {
      for (Bzip2Blocks.Block block = blocks.next(); block != null; block = blocks.next()) {
        assertThat(block.damage()).isNotNull();
        damaged++;
      }
    }
    assertThat(damaged).isEqualTo(marks);
  }

  @Test
  void whatLooksLikeABlockInsideOfOneIsPassedOver() throws IOException {
    // Noise is stored nearly as it is, so marks can be planted at whole bytes of the stored file.
    byte[] content = new byte[90_000];
    new Random(4).nextBytes(content);
    byte[] stored = bzip2(content, 1);
    byte[] planted = stored.clone();
    byte[] mark = {0x31, 0x41, 0x59, 0x26, 0x53, 0x59};
    System.arraycopy(mark, 0, planted, 40_000, mark.length);
    ByteArrayOutputStream read = new ByteArrayOutputStream();

    // The block is damaged by the planting: both marks count as blocks, as no whole one holds them.
    assertThat(read(planted, 0, Long.MAX_VALUE, read)).hasSize(2);
    assertThat(read(planted, 30_000, Long.MAX_VALUE, read)).hasSize(1);
    assertThat(read(stored, 30_000, Long.MAX_VALUE, read)).isEmpty();
    assertThat(read.size()).isZero();
  }
}
