package org.tamiz.pipelines.source.commoncrawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamiz.pipelines.source.commoncrawl.Archives.gzip;
import static org.tamiz.pipelines.source.commoncrawl.Archives.lines;
import static org.tamiz.pipelines.source.commoncrawl.Archives.page;
import static org.tamiz.pipelines.source.commoncrawl.Archives.request;
import static org.tamiz.pipelines.source.commoncrawl.Archives.warcinfo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamiz.pipelines.source.SourceFile;
import org.tamiz.schemas.InputSplit;

class RangesTest {
  private static final CommonCrawlSource.Options OPTIONS = CommonCrawlSource.Options.defaults();

  /** Records of all kinds with damage in some places, plain or gzipped by record. */
  private static byte[] archive(Random random, boolean gzipped) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int count = 1 + random.nextInt(12);
    for (int i = 0; i < count; i++) {
      byte[] part =
          switch (random.nextInt(4)) {
            case 0 -> request(i);
            case 1 -> warcinfo("isPartOf: CC-MAIN-2024-22");
            default -> page(i, "<p>" + random.nextLong());
          };
      byte[] stored = gzipped ? gzip(part) : part;
      switch (random.nextInt(8)) {
        case 0 -> stored[random.nextInt(stored.length)] ^= 8;
        case 1 -> stored = Arrays.copyOf(stored, random.nextInt(stored.length));
        case 2 -> out.writeBytes(new byte[random.nextInt(20)]);
        default -> {}
      }
      out.writeBytes(stored);
    }
    return out.toByteArray();
  }

  @Property(tries = 400, shrinking = ShrinkingMode.OFF)
  void rangesOwnEveryItemOnce(
      @ForAll @LongRange(min = 0, max = 1L << 40) long seed, @ForAll boolean gzipped)
      throws IOException {
    Random random = new Random(seed);
    byte[] archive = archive(random, gzipped);
    Path file = Files.createTempFile("ranges", ".warc");
    try {
      Files.write(file, archive);
      TreeSet<Integer> cuts = new TreeSet<>(List.of(0, archive.length));
      for (int i = random.nextInt(6); i > 0 && archive.length > 0; i--) {
        cuts.add(random.nextInt(archive.length));
      }
      List<String> joined = new ArrayList<>();
      Integer start = cuts.first();
      for (Integer end : cuts.tailSet(1)) {
        joined.addAll(lines(Archives.read(file, OPTIONS, start, end)));
        start = end;
      }
      assertThat(joined).as("cuts %s", cuts).isEqualTo(lines(Archives.read(file)));
    } finally {
      Files.delete(file);
    }
  }

  @Property(tries = 30, shrinking = ShrinkingMode.OFF)
  void splitsCoverAFile(@ForAll @IntRange(min = 1, max = 3000) int splitBytes) throws IOException {
    Random random = new Random(splitBytes);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < 10; i++) {
      out.writeBytes(gzip(page(i, "<p>" + random.nextLong())));
    }
    Path file = Files.createTempFile("splits", ".warc.gz");
    try {
      Files.write(file, out.toByteArray());
      SourceFile source = new SourceFile(file.toString(), "a.warc.gz", out.size());
      List<InputSplit> splits = CommonCrawlFiles.splits(source, 3, splitBytes);
      long at = 0;
      for (InputSplit split : splits) {
        assertThat(split.getStart()).isEqualTo(at);
        assertThat(split.getSourceIndex()).isEqualTo(3);
        assertThat(split.getFileBytes()).isEqualTo(out.size());
        at = split.getEnd();
      }
      assertThat(at).isEqualTo(out.size());
      assertThat(splits).hasSize((out.size() + splitBytes - 1) / splitBytes);
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void aFileGzippedWholeIsOneRange(@TempDir Path folder) throws IOException {
    byte[] archive = gzip(Archives.join(page(1, "a"), page(2, "b"), page(3, "c")));
    Path file = Archives.write(folder, "a.warc.gz", archive);
    SourceFile source = new SourceFile(file.toString(), "a.warc.gz", archive.length);
    assertThat(CommonCrawlFiles.splits(source, 0, 100)).hasSize(1);
  }

  @Test
  void everyRangeKnowsTheSnapshot(@TempDir Path folder) throws IOException {
    byte[] info = gzip(warcinfo("isPartOf: CC-MAIN-2024-22"));
    byte[] archive = Archives.join(info, gzip(page(1, "a")));
    Path file = Archives.write(folder, "a.warc.gz", archive);
    assertThat(Archives.records(Archives.read(file, OPTIONS, info.length, archive.length)))
        .extracting(record -> record.snapshot())
        .containsExactly("CC-MAIN-2024-22");
  }
}
