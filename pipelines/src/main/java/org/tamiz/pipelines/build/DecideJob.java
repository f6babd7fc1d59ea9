package org.tamiz.pipelines.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.tamiz.schemas.InputFile;
import org.tamiz.schemas.InputSplit;
import org.tamiz.schemas.Shard;
import org.tamiz.schemas.Total;
import org.tamiz.transforms.dedup.DedupOptions;
import org.tamiz.transforms.dedup.Deduplicate;

/**
 * The first job of a build: reads and screens all input, stages what came of it, and decides over
 * duplicates. Texts go to staging files at once; only keys, signatures and verdicts are shuffled.
 *
 * @param workspace folders of the build
 * @param chains makes the sources' chains
 * @param limits how many records of a range are read
 * @param dedup how duplicates are found
 * @param buckets how many pieces of work groups of records are assembled in; changes cost, never
 *     the result
 * @param expectedDocuments about how many documents there will be; changes cost, never the result
 * @param run name of the run
 */
record DecideJob(
    Workspace workspace,
    ChainFactory chains,
    RecordLimits limits,
    DedupOptions dedup,
    int buckets,
    long expectedDocuments,
    String run) {

  /** Puts the job's steps into a pipeline. */
  void build(Pipeline pipeline, List<InputSplit> splits, List<InputPlan.Opening> files) {
    pipeline
        .apply(
            "InputFiles",
            Create.of(files.stream().map(input -> KV.of(input.path(), input.file())).toList())
                .withCoder(KvCoder.of(StringUtf8Coder.of(), AvroCoder.specific(InputFile.class))))
        .apply("SpreadFiles", Reshuffle.viaRandomKey())
        .apply("DigestInputs", ParDo.of(new DigestFn()))
        .apply("CollectInputs", new Collect<>(workspace.collected("inputs"), InputFile.class));

    ScreenRecords.Screened screened =
        pipeline
            .apply("Ranges", Create.of(splits).withCoder(AvroCoder.specific(InputSplit.class)))
            .apply("SpreadRanges", Reshuffle.viaRandomKey())
            .apply("ScreenRecords", new ScreenRecords(workspace, chains, limits, buckets, run));

    PCollectionTuple decided =
        screened.candidates().apply("Deduplicate", Deduplicate.of(dedup, expectedDocuments));
    PCollectionList.of(screened.totals())
        .and(decided.get(Deduplicate.TOTALS))
        .and(decided.get(Deduplicate.VERDICTS).apply("WriteVerdicts", new WriteVerdicts(workspace)))
        .apply("AllTotals", Flatten.pCollections())
        .apply("SumTotals", new SumTotals())
        .apply("CollectTotals", new Collect<>(workspace.collected("decided"), Total.class));

    screened
        .staged()
        .apply("CollectStaged", new Collect<>(workspace.collected("staged"), Shard.class));
  }

  /** Computes the digest of an input file; the key is the path that opens it. */
  static final class DigestFn extends DoFn<KV<String, InputFile>, InputFile> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(@Element KV<String, InputFile> input, OutputReceiver<InputFile> out)
        throws IOException {
      InputFile file = input.getValue();
      String digest = WriteShards.sha256(Path.of(input.getKey()));
      out.output(new InputFile(file.getSource(), file.getPath(), file.getBytes(), digest));
    }
  }
}
