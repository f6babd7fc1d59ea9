package org.tamiz.pipelines.source.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamiz.schemas.BadInput;
import org.tamiz.schemas.InputSplit;
import org.tamiz.transforms.chain.RecordReader;

class DamageTest {
  @TempDir Path folder;

  private static String lines(int from, int to) {
    StringBuilder lines = new StringBuilder();
    Random random = new Random(5);
    for (int i = from; i < to; i++) {
      lines.append("{\"id\":").append(i).append(",\"text\":\"");
      lines.append(Long.toString(random.nextLong(), 36)).append("\"}\n");
    }
    return lines.toString();
  }

  /** Two members or frames of lines. */
  private static byte[] stored(String ending) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (String part : List.of(lines(0, 20), lines(20, 40))) {
      byte[] text = part.getBytes(StandardCharsets.UTF_8);
      out.writeBytes(ending.equals("gz") ? Reading.gzip(part) : Zstd.compress(text));
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gz", "zst"})
  void aFileCutAnywhereGivesWhatIsBeforeTheCutAndTellsIt(String ending) throws IOException {
    byte[] whole = stored(ending);
    FilesSource.Options all = Reading.options(Reading.write(folder, "a.jsonl." + ending, whole));
    List<String> records = Reading.lines(Reading.items(all, Long.MAX_VALUE));
    assertThat(records).hasSize(40).allMatch(line -> line.startsWith("Read["));
    int endOfFirst = stored(ending).length / 2;

    List<Integer> silent = new ArrayList<>();
    for (int cut = 0; cut < whole.length; cut++) {
      Reading.write(folder, "a.jsonl." + ending, Arrays.copyOf(whole, cut));
      List<RecordReader.Item> items = Reading.items(all, Long.MAX_VALUE);
      List<String> read = Reading.lines(items);
      List<BadInput> bad = Reading.bad(items);
      assertThat(read.subList(0, read.size() - bad.size()))
          .isEqualTo(records.subList(0, read.size() - bad.size()));
      if (bad.isEmpty()) {
        silent.add(cut);
      } else {
        assertThat(bad)
            .extracting(BadInput::getError)
            .as("cut %s", cut)
            .containsExactly("truncated");
      }
    }
    // Between the two parts the file is whole.
    assertThat(silent).hasSize(1);
    assertThat(silent.get(0)).isBetween(endOfFirst - 100, endOfFirst + 100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gz", "zst"})
  void flippedBitsNeverThrow(String ending) throws IOException {
    byte[] whole = stored(ending);
    FilesSource.Options all = Reading.options(Reading.write(folder, "b.jsonl." + ending, whole));
    for (int at = 0; at < whole.length; at += 3) {
      byte[] flipped = whole.clone();
      flipped[at] ^= 0x10;
      Reading.write(folder, "b.jsonl." + ending, flipped);
      List<RecordReader.Item> items = Reading.items(all, Long.MAX_VALUE);
      assertThat(items).isNotEmpty();
    }
  }

  @Test
  void bytesBehindAMemberAreTold() throws IOException {
    byte[] whole = Reading.gzip(lines(0, 3));
    String file = Reading.write(folder, "c.jsonl.gz", Arrays.copyOf(whole, whole.length + 7));

    List<RecordReader.Item> items = Reading.items(Reading.options(file), Long.MAX_VALUE);

    assertThat(Reading.records(items)).hasSize(3);
    assertThat(Reading.bad(items)).extracting(BadInput::getError).containsExactly("not_gzip");
  }

  @Test
  void zstdWindowsOfLongDistanceAreRead() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZstdOutputStream zstd = new ZstdOutputStream(out)) {
      zstd.setLong(28);
      zstd.write(lines(0, 200).getBytes(StandardCharsets.UTF_8));
    }
    String file = Reading.write(folder, "d.jsonl.zst", out.toByteArray());

    assertThat(Reading.records(Reading.options(file))).hasSize(200);
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void rangesOwnEveryLineOnce(@ForAll @LongRange(min = 0, max = 1L << 40) long seed)
      throws IOException {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(15); i > 0; i--) {
      text.append(
          switch (random.nextInt(5)) {
            case 0 -> "\n";
            case 1 -> "{broken";
            case 2 -> "{\"text\":\"" + "y".repeat(1100) + "\"}";
            default -> "{\"text\":\"" + random.nextInt(9) + "\"}";
          });
      text.append(random.nextInt(9) == 0 ? "" : random.nextInt(5) == 0 ? "\r\n" : "\n");
    }
    Path file = Files.createTempFile("ranges", ".jsonl");
    try {
      Files.writeString(file, text);
      FilesSource.Options options = Reading.options(Columns.defaults(), 1024, file.toString());
      int size = text.length();
      TreeSet<Integer> cuts = new TreeSet<>(List.of(0, size));
      for (int i = random.nextInt(6); i > 0 && size > 0; i--) {
        cuts.add(random.nextInt(size));
      }
      List<String> joined = new ArrayList<>();
      Integer start = cuts.first();
      for (Integer end : cuts.tailSet(1)) {
        String name = String.valueOf(file.getFileName());
        joined.addAll(
            Reading.lines(
                Reading.items(
                    options,
                    new InputSplit(
                        0, file.toString(), name, (long) start, (long) end, size + 0L))));
        start = end;
      }
      List<String> whole = Reading.lines(Reading.items(options, Long.MAX_VALUE));
      assertThat(joined).as("cuts %s", cuts).isEqualTo(whole);
      assertThat(Reading.lines(Reading.items(options, 7))).isEqualTo(whole);
    } finally {
      Files.delete(file);
    }
  }
}
