package org.tamiz.pipelines.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.junit.jupiter.api.Test;
import org.tamiz.schemas.Candidate;
import org.tamiz.schemas.Hash128;
import org.tamiz.schemas.Verdict;
import org.tamiz.transforms.dedup.ContentDigest;
import org.tamiz.transforms.dedup.DedupOptions;
import org.tamiz.transforms.dedup.Deduplicate;
import org.tamiz.transforms.dedup.Fingerprint;
import org.tamiz.transforms.dedup.Fingerprints;
import org.tamiz.transforms.dedup.MinHashOptions;
import org.tamiz.transforms.dedup.Preference;

/** The verdicts are the same on both runners, at any parallelism, with and without rounds. */
class DeduplicateOnFlinkTest {
  private static final Queue<String> VERDICTS = new ConcurrentLinkedQueue<>();

  private final List<Candidate> candidates = candidates(1200);

  @Test
  void embeddedFlinkAgreesWithTheDirectRunner() {
    MinHashOptions capped = MinHashOptions.defaults().withBandCap(5);
    Set<String> direct =
        run(capped.withRounds(0), "--runner=DirectRunner", "--targetParallelism=2");
    assertThat(direct).hasSize(candidates.size()).anyMatch(line -> line.contains("near"));
    assertThat(flink(capped.withRounds(0), 1)).isEqualTo(direct);
    // The longest graph, with the network memory that embedded Flink has by default.
    assertThat(flink(capped.withRounds(2), 4)).isEqualTo(direct);
  }

  private Set<String> flink(MinHashOptions near, int parallelism) {
    return run(
        near, "--runner=FlinkRunner", "--flinkMaster=[local]", "--parallelism=" + parallelism);
  }

  private Set<String> run(MinHashOptions near, String... runner) {
    VERDICTS.clear();
    Pipeline pipeline = Pipeline.create(PipelineOptionsFactory.fromArgs(runner).create());
    pipeline
        .apply(Create.of(candidates).withCoder(AvroCoder.specific(Candidate.class)))
        .apply(Reshuffle.viaRandomKey())
        .apply(Deduplicate.of(DedupOptions.defaults().withNear(near), candidates.size()))
        .get(Deduplicate.VERDICTS)
        .apply(ParDo.of(new Collect()));
    pipeline.run().waitUntilFinish();
    return new TreeSet<>(VERDICTS);
  }

  private static final class Collect extends DoFn<Verdict, Void> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void collect(@Element Verdict verdict) {
      VERDICTS.add(verdict.toString());
    }
  }

  /** Pages and versions of them that differ in up to a fifth of their lines. */
  private static List<Candidate> candidates(int count) {
    Fingerprints fingerprints = new Fingerprints(MinHashOptions.defaults());
    Random random = new Random(5);
    List<Candidate> candidates = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (i % 40 == 0) {
        lines.clear();
        for (int line = 0; line < 20; line++) {
          lines.add(line(random));
        }
      }
      List<String> version = new ArrayList<>(lines);
      for (int changes = random.nextInt(4); changes > 0; changes--) {
        version.set(random.nextInt(version.size()), line(random));
      }
      String text = String.join("\n", version);
      String id = "files:" + i;
      Fingerprint print = fingerprints.of(text);
      candidates.add(
          Candidate.newBuilder()
              .setId(id)
              .setSnapshot("")
              .setRecordMillis(i)
              .setDigest(print.digest())
              .setSignature(print.signature())
              .setPreference(ByteBuffer.wrap(Preference.of(0, 0, text.length(), i, id)))
              .setPartition("files/en")
              .setRowBytes(text.length())
              .setFile("file")
              .setOffset(i)
              .setRowDigest(new Hash128(ContentDigest.ofUtf8(id)))
              .setStagedFile("staged-" + i % 3)
              .setStagedIndex(i)
              .build());
    }
    return candidates;
  }

  private static String line(Random random) {
    StringBuilder line = new StringBuilder();
    for (int word = 0; word < 12; word++) {
      line.append(Long.toString(random.nextInt(5000), 36)).append(' ');
    }
    return line.toString();
  }
}
