package org.tamiz.pipelines.build;

import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.tamiz.schemas.BadInput;
import org.tamiz.schemas.Candidate;
import org.tamiz.schemas.InputFile;
import org.tamiz.schemas.InputSplit;
import org.tamiz.schemas.Rejection;
import org.tamiz.schemas.Shard;
import org.tamiz.schemas.Skipped;
import org.tamiz.schemas.Total;
import org.tamiz.schemas.Verdict;

/**
 * The first job of a build: reads and screens all input, stages what came of it, and decides over
 * duplicates. Texts go to staging files at once; only keys, signatures and verdicts are shuffled.
 *
 * @param workspace folders of the build
 * @param chains makes the sources' chains
 * @param limits how many records of a range are read
 * @param deduplicate decides over duplicates: one verdict for every candidate
 * @param run name of the run
 */
record DecideJob(
    Workspace workspace,
    ChainFactory chains,
    RecordLimits limits,
    Deduplication deduplicate,
    String run) {

  /** Decides over duplicates, and counts what the decision left open. */
  interface Deduplication {
    /** One verdict for every candidate; adds totals to the list. */
    PCollection<Verdict> apply(PCollection<Candidate> candidates, List<PCollection<Total>> totals);
  }

  /** Puts the job's steps into a pipeline. */
  void build(Pipeline pipeline, List<InputSplit> splits, List<InputFile> files) {
    pipeline
        .apply("InputFiles", Create.of(files))
        .apply("SpreadFiles", Reshuffle.viaRandomKey())
        .apply("DigestInputs", ParDo.of(new DigestFn()))
        .apply("CollectInputs", new Collect<>(workspace.collected("inputs"), InputFile.class));

    ScreenRecords.Screened screened =
        pipeline
            .apply("Ranges", Create.of(splits))
            .apply("SpreadRanges", Reshuffle.viaRandomKey())
            .apply("ScreenRecords", new ScreenRecords(chains, limits, run));

    List<PCollection<Total>> totals = new java.util.ArrayList<>();
    totals.add(screened.totals());
    PCollection<Verdict> verdicts =
        deduplicate.apply(
            screened.documents().apply("StageDocuments", ParDo.of(new StageDocuments(workspace))),
            totals);
    totals.add(verdicts.apply("WriteVerdicts", new WriteVerdicts(workspace)));
    PCollectionList.of(totals)
        .apply("AllTotals", Flatten.pCollections())
        .apply("SumTotals", new SumTotals())
        .apply("CollectTotals", new Collect<>(workspace.collected("decided"), Total.class));

    PCollectionList.of(stage(screened.rejections(), RowKind.REJECTION, Rejection.class))
        .and(stage(screened.skipped(), RowKind.SKIPPED, Skipped.class))
        .and(stage(screened.badInput(), RowKind.BAD_INPUT, BadInput.class))
        .apply("AllStaged", Flatten.pCollections())
        .apply("CollectStaged", new Collect<>(workspace.collected("staged"), Shard.class));
  }

  private <T extends org.apache.avro.specific.SpecificRecord> PCollection<Shard> stage(
      PCollection<T> rows, RowKind kind, Class<T> type) {
    return rows.apply(
        "Stage" + type.getSimpleName(), ParDo.of(new StageRows<>(workspace, kind, type)));
  }

  /** Computes the digest of an input file. */
  static final class DigestFn extends org.apache.beam.sdk.transforms.DoFn<InputFile, InputFile> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void process(@Element InputFile file, OutputReceiver<InputFile> out)
        throws java.io.IOException {
      // The digest field brings the path that opens the file.
      String digest = WriteShards.sha256(java.nio.file.Path.of(file.getSha256()));
      out.output(new InputFile(file.getSource(), file.getPath(), file.getBytes(), digest));
    }
  }
}
