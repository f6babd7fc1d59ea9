package org.tamiz.pipelines.source.wikipedia;

import static org.assertj.core.api.Assertions.assertThat;

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
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamiz.schemas.BadInput;
import org.tamiz.schemas.InputSplit;
import org.tamiz.transforms.chain.RecordReader;

class DumpRangesTest {
  @TempDir Path folder;

  /** Words that bzip2 cannot make small, so that few pages fill a block. */
  private static String words(Random random, int bytes) {
    StringBuilder words = new StringBuilder();
    while (words.length() < bytes) {
      words.append(Long.toString(random.nextLong(), 36)).append(' ');
    }
    return words.toString();
  }

  private static String content(Random random) {
    StringBuilder xml = new StringBuilder(random.nextInt(5) == 0 ? "" : Dumps.head());
    int pages = random.nextInt(12);
    for (int i = 0; i < pages; i++) {
      String page = Dumps.page(i, "Sieb " + i, words(random, 1 + random.nextInt(60_000)));
      xml.append(
          switch (random.nextInt(9)) {
            case 0 -> page.replace("</page>", "");
            case 1 -> page.replace("</title>", "");
            case 2 -> "<!-- between --><other>";
            default -> page;
          });
    }
    return xml.append(random.nextInt(5) == 0 ? "" : Dumps.END).toString();
  }

  /** One stream or several of a few hundred kilobytes, damaged in some places. */
  private static byte[] stored(Random random, boolean compressed) throws IOException {
    byte[] content = Dumps.utf8(content(random));
    byte[] stored = content;
    if (compressed) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      int at = 0;
      do {
        int part = Math.min(content.length - at, 1 + random.nextInt(300_000));
        out.writeBytes(Dumps.bzip2(Arrays.copyOfRange(content, at, at + part)));
        at += part;
      } while (at < content.length);
      stored = out.toByteArray();
    }
    if (random.nextInt(4) == 0) {
      stored[random.nextInt(stored.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return random.nextInt(5) == 0 ? Arrays.copyOf(stored, random.nextInt(stored.length)) : stored;
  }

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void rangesOwnEveryItemOnce(
      @ForAll @LongRange(min = 0, max = 1L << 40) long seed, @ForAll boolean compressed)
      throws IOException {
    Random random = new Random(seed);
    byte[] stored = stored(random, compressed);
    Path file = Files.createTempFile("ranges", compressed ? ".xml.bz2" : ".xml");
    try {
      Files.write(file, stored);
      WikipediaSource.Options options = Dumps.options("dewiki", 40_000, file.toString());
      List<String> whole = Dumps.lines(Dumps.items(options, Long.MAX_VALUE));
      TreeSet<Integer> cuts = new TreeSet<>(List.of(0, stored.length));
      for (int i = random.nextInt(8); i > 0 && stored.length > 0; i--) {
        cuts.add(random.nextInt(stored.length));
      }
      List<String> joined = new ArrayList<>();
      Integer start = cuts.first();
      // An empty file is one empty range.
      List<Integer> ends = stored.length == 0 ? List.of(0) : List.copyOf(cuts.tailSet(1));
      for (Integer end : ends) {
        joined.addAll(Dumps.lines(Dumps.items(options, split(file, start, end, stored.length))));
        start = end;
      }
      assertThat(joined).as("seed %s, cuts %s", seed, cuts).isEqualTo(whole);
    } finally {
      Files.delete(file);
    }
  }

  private static InputSplit split(Path file, int start, int end, int size) {
    String name = String.valueOf(file.getFileName());
    return new InputSplit(0, file.toString(), name, (long) start, (long) end, (long) size);
  }

  @Test
  void everyCutOfASmallFileGivesTheSame() throws IOException {
    byte[] content = Dumps.utf8(Dumps.dump(Dumps.page(1, "A", "one"), Dumps.page(2, "B", "two")));
    for (byte[] stored : List.of(content, Dumps.bzip2(content))) {
      Path file = Dumps.write(folder, stored == content ? "a.xml" : "a.xml.bz2", stored);
      WikipediaSource.Options options = Dumps.options("", 16 << 20, file.toString());
      List<String> whole = Dumps.lines(Dumps.items(options, Long.MAX_VALUE));
      assertThat(whole).hasSize(2);
      for (int cut = 1; cut < stored.length; cut++) {
        List<String> joined = new ArrayList<>();
        joined.addAll(Dumps.lines(Dumps.items(options, split(file, 0, cut, stored.length))));
        joined.addAll(
            Dumps.lines(Dumps.items(options, split(file, cut, stored.length, stored.length))));
        assertThat(joined).as("cut at %s", cut).isEqualTo(whole);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.xml", "a.xml.bz2"})
  void aDumpCutAnywhereTellsIt(String name) throws IOException {
    byte[] content = Dumps.utf8(Dumps.dump(Dumps.page(1, "A", "one"), Dumps.page(2, "B", "two")));
    byte[] stored = name.endsWith("xml") ? content : Dumps.bzip2(content);
    // What follows the last tag is white space.
    int end = name.endsWith("xml") ? stored.length - 1 : stored.length;
    for (int cut = 0; cut < end; cut++) {
      Path file = Dumps.write(folder, name, Arrays.copyOf(stored, cut));
      List<RecordReader.Item> items = Dumps.read(file);
      assertThat(Dumps.bad(items)).as("cut at %s", cut).isNotEmpty();
      assertThat(Dumps.bad(items))
          .extracting(BadInput::getError)
          .as("cut at %s", cut)
          .isSubsetOf("truncated", "damaged", "not_a_dump");
      assertThat(List.of("one", "two")).containsAll(Dumps.texts(items));
    }
  }

  @Test
  void aDumpCutBetweenStreamsTellsIt() throws IOException {
    byte[] first = Dumps.bzip2(Dumps.utf8(Dumps.head() + Dumps.page(1, "A", "one")));
    List<RecordReader.Item> items = Dumps.read(Dumps.write(folder, "a.xml.bz2", first));

    assertThat(Dumps.texts(items)).containsExactly("one");
    assertThat(Dumps.bad(items))
        .extracting(BadInput::getStage, BadInput::getError)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("file", "truncated"));
  }

  @Test
  void aDamagedBlockCostsThePagesInIt() throws IOException {
    Random random = new Random(3);
    StringBuilder xml = new StringBuilder(Dumps.head());
    for (int i = 0; i < 20; i++) {
      xml.append(Dumps.page(i, "Sieb " + i, words(random, 30_000)));
    }
    byte[] stored = Dumps.bzip2(Dumps.utf8(xml + Dumps.END));
    stored[stored.length / 2] ^= 4;
    List<RecordReader.Item> items = Dumps.read(Dumps.write(folder, "a.xml.bz2", stored));

    assertThat(Dumps.records(items)).hasSizeBetween(15, 17);
    assertThat(Dumps.bad(items)).extracting(BadInput::getStage).containsExactly("record", "file");
  }
}
