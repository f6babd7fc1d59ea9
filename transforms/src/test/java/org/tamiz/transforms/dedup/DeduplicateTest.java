package org.tamiz.transforms.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamiz.schemas.Candidate;
import org.tamiz.schemas.Hash128;
import org.tamiz.schemas.Total;
import org.tamiz.schemas.Verdict;
import org.tamiz.schemas.testing.SharedData;
import org.tamiz.transforms.testing.CheckedPipeline;

class DeduplicateTest {
  /** Four bands of three positions, so that small changes often leave a shared band. */
  private static final MinHashOptions SMALL =
      MinHashOptions.defaults().withShape(4, 3, 0.5).withRounds(0);

  private static final DedupOptions OPTIONS = DedupOptions.defaults().withNear(SMALL);

  @ParameterizedTest
  @CsvSource({
    // cap, rounds, buckets, salt size
    "1000, 0, 7, 4096",
    "1000, 1, 1, 4096",
    "1000, 3, 256, 4096",
    "1000, 8, 16, 4096",
    "1, 0, 16, 4",
    "2, 3, 16, 4",
    "5, 2, 7, 4"
  })
  void equalsTheDefinition(int cap, int rounds, int buckets, int saltSize) {
    List<Candidate> candidates = new World(SMALL, 31 * cap + rounds).mixed(3000).candidates();
    DedupOptions options = OPTIONS.withNear(SMALL.withBandCap(cap));
    assertThat(run(World.shuffled(candidates, 1), new Plan(options, rounds, buckets, saltSize)))
        .isEqualTo(BruteForce.verdicts(candidates, options));
  }

  @ParameterizedTest
  @CsvSource({"true, false", "false, true", "false, false"})
  void leavesOutWhatIsSwitchedOff(boolean exact, boolean near) {
    DedupOptions options = OPTIONS.withExact(exact).withNear(SMALL.withEnabled(near));
    List<Candidate> candidates = new World(SMALL, 4).mixed(500).candidates();
    assertThat(run(candidates, new Plan(options, 0, 16, 4096)))
        .isEqualTo(BruteForce.verdicts(candidates, options));
  }

  @Test
  void decidesALongChainInTimeOrder() {
    MinHashOptions options = MinHashOptions.defaults();
    List<Candidate> candidates = new World(options, 8).chain(5000, 0.03, true).candidates();
    DedupOptions all = DedupOptions.defaults();
    assertThat(run(candidates, new Plan(all, 1, 64, 4096)))
        .isEqualTo(BruteForce.verdicts(candidates, all));
  }

  @Test
  void foldsManyEqualSignatures() {
    MinHashOptions options = MinHashOptions.defaults();
    List<Candidate> candidates = new World(options, 8).equal(20_000).candidates();
    DedupOptions all = DedupOptions.defaults();
    assertThat(run(candidates, new Plan(all, 0, 64, 4096)))
        .isEqualTo(BruteForce.verdicts(candidates, all));
  }

  @Test
  void keepsALoremWindowThatIsNearToRemovedOnesOnly() throws IOException {
    JsonNode golden =
        new ObjectMapper()
            .readTree(Files.readAllBytes(SharedData.path("oracle/golden_lorem_minhash.json")));
    List<Candidate> candidates = new ArrayList<>();
    MinHasher hasher = new MinHasher(112, 1);
    for (int i = 0; i < golden.get("words").size(); i++) {
      StringJoiner words = new StringJoiner(" ");
      golden.get("words").get(i).forEach(word -> words.add(word.asText()));
      int offset = golden.get("offsets").get(i).asInt();
      String id = "lorem:" + offset;
      candidates.add(
          Candidate.newBuilder()
              .setId(id)
              .setSnapshot("")
              .setRecordMillis(offset)
              .setDigest(new Hash128(ContentDigest.of(words.toString())))
              .setSignature(
                  ByteBuffer.wrap(Signature.of(hasher.values(Shingles.of(words.toString(), 5)))))
              .setPreference(ByteBuffer.wrap(Preference.of(0, 0, 400, offset, id)))
              .setPartition("lorem/la")
              .setRowBytes(400)
              .setFile("file")
              .setOffset(offset)
              .setRowDigest(new Hash128(ContentDigest.ofUtf8(id)))
              .setStagedFile("staged")
              .setStagedIndex(offset)
              .build());
    }
    Map<Integer, String> lines = run(candidates, new Plan(DedupOptions.defaults(), 1, 16, 4096));
    lines.values().removeIf(line -> !line.startsWith("kept"));
    // 800 and 860 share no band; what is near to both is removed for 800.
    assertThat(lines).containsOnlyKeys(0, 400, 800, 860, 1205, 1600, 2000);
  }

  @Test
  void takesNoCandidates() {
    assertThat(run(List.of(), new Plan(OPTIONS, 1, 16, 4096))).isEmpty();
  }

  @Test
  void countsBandsOverTheCap() {
    // Thirty versions of one page, of which most share each of the four bands.
    DedupOptions options = OPTIONS.withNear(SMALL.withBandCap(2));
    List<Candidate> candidates = new World(SMALL, 3).family(30, 0.1).candidates();
    List<Integer> hot = BruteForce.bandSizes(candidates, options, 4);
    assertThat(hot).isNotEmpty();
    try (CheckedPipeline pipeline = pipeline()) {
      PCollectionTuple out =
          pipeline.apply(Create.of(candidates)).apply(new Deduplicate(new Plan(options, 0, 16, 4)));
      PAssert.that(out.get(Deduplicate.TOTALS))
          .satisfies(
              totals -> {
                Map<String, Long> sums = sums(totals);
                assertThat(sums.get("dedup/near/hot_bands")).isEqualTo(hot.size());
                assertThat(sums.get("dedup/near/hot_band_members"))
                    .isEqualTo(hot.stream().mapToInt(Integer::intValue).sum());
                assertThat(sums).containsKey("dedup/near/open_pairs");
                return null;
              });
      pipeline.run();
    }
  }

  @Test
  void failsWithAdviceBeyondItsLimit() {
    DedupOptions options = OPTIONS.withNear(SMALL.withMaxOpenPairs(3));
    List<Candidate> candidates = new World(SMALL, 3).family(30, 0.1).candidates();
    assertThatThrownBy(() -> run(candidates, new Plan(options, 0, 16, 4)))
        .rootCause()
        .isInstanceOf(DedupLimitException.class)
        .hasMessageContaining("dedup.near.maxOpenPairs");
  }

  @Test
  void namesAndOrderOfStagingFilesDecideNothing() {
    World world = new World(SMALL, 12).mixed(200);
    List<Candidate> mirrored = new ArrayList<>();
    for (Candidate candidate : world.candidates()) {
      for (String file : List.of("b", "a")) {
        mirrored.add(Candidate.newBuilder(candidate).setFile(file).build());
      }
    }
    List<String> lines = placed(mirrored, 1);
    assertThat(lines)
        .filteredOn(line -> line.startsWith("b "))
        .isNotEmpty()
        .allMatch(line -> line.contains("repeated_record"));
    for (int layout = 2; layout < 5; layout++) {
      assertThat(placed(mirrored, layout)).isEqualTo(lines);
    }
  }

  /** Verdicts by provenance, sorted, where staging files have other names and orders. */
  private static List<String> placed(List<Candidate> candidates, int layout) {
    List<Candidate> staged = new ArrayList<>();
    for (Candidate candidate : World.shuffled(candidates, layout)) {
      staged.add(
          Candidate.newBuilder(candidate)
              .setStagedFile("staged" + (staged.size() * layout) % 3)
              .setStagedIndex(staged.size())
              .build());
    }
    List<String> lines = new ArrayList<>();
    run(World.shuffled(staged, layout + 9), new Plan(OPTIONS, 1, 16, 4096))
        .forEach(
            (index, line) ->
                lines.add(
                    staged.get(index).getFile()
                        + " "
                        + staged.get(index).getOffset()
                        + " "
                        + line));
    lines.sort(null);
    return lines;
  }

  @Test
  void roundsDecideOverThePagesOfOneTemplate() {
    // Pairs that the last step would have to take: each page with the 1,000 most preferred.
    MinHashOptions options = MinHashOptions.defaults();
    List<Candidate> candidates = new World(options, 3).family(3000, 0.1).candidates();
    try (CheckedPipeline pipeline = pipeline()) {
      PCollection<Total> totals =
          pipeline
              .apply(Create.of(candidates).withCoder(candidateCoder()))
              .apply(Deduplicate.of(DedupOptions.defaults(), candidates.size()))
              .get(Deduplicate.TOTALS);
      PAssert.that(totals)
          .satisfies(
              found -> {
                assertThat(sums(found).getOrDefault("dedup/near/open_pairs", 0L)).isLessThan(3000L);
                return null;
              });
      pipeline.run();
    }
  }

  private static Map<String, Long> sums(Iterable<Total> totals) {
    Map<String, Long> sums = new TreeMap<>();
    totals.forEach(total -> sums.merge(total.getName(), total.getValue(), Long::sum));
    return sums;
  }

  private static CheckedPipeline pipeline() {
    return CheckedPipeline.of(
        "--enforceImmutability=false", "--enforceEncodability=false", "--targetParallelism=2");
  }

  private static Map<Integer, String> run(List<Candidate> candidates, Plan plan) {
    Map<Integer, String> lines = new TreeMap<>();
    Collected.clear();
    try (CheckedPipeline pipeline = pipeline()) {
      pipeline
          .apply(Create.of(candidates).withCoder(candidateCoder()))
          .apply(new Deduplicate(plan))
          .get(Deduplicate.VERDICTS)
          .apply(Collected.collect());
      pipeline.run();
    }
    for (Verdict verdict : Collected.verdicts()) {
      assertThat(lines.put(verdict.getStagedIndex(), BruteForce.line(verdict))).isNull();
    }
    return lines;
  }

  private static Coder<Candidate> candidateCoder() {
    return AvroCoder.specific(Candidate.class);
  }
}
