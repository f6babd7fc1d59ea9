package org.tamiz.pipelines.build;

import java.io.IOException;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;
import org.tamiz.schemas.BadInput;
import org.tamiz.schemas.Document;
import org.tamiz.schemas.Rejection;
import org.tamiz.schemas.Shard;
import org.tamiz.schemas.Skipped;
import org.tamiz.schemas.StagedDocument;
import org.tamiz.schemas.Survivor;
import org.tamiz.schemas.Total;
import org.tamiz.schemas.Verdict;
import org.tamiz.transforms.chain.RejectedTextSampler;
import org.tamiz.transforms.pii.PiiMasker;

/**
 * Reads staging files and emits the rows of the dataset, keyed by run, with what is counted over
 * them: documents with their verdicts become rows or rejections, other rows pass as they are.
 */
final class EmitRows extends DoFn<Shard, KV<String, byte[]>> {
  private static final long serialVersionUID = 1L;

  static final TupleTag<KV<String, byte[]>> ROWS = new TupleTag<>() {};
  static final TupleTag<Total> TOTALS = new TupleTag<>() {};
  static final TupleTag<Total> SITES = new TupleTag<>() {};

  private final Workspace workspace;
  private final RunPlan plan;
  private final RowFinisher finisher;
  private final TextSampling sampling;
  private final String run;

  /**
   * An emitter.
   *
   * @param workspace where staging files stand
   * @param plan which run a row belongs to
   * @param finisher makes rows of staged documents
   * @param sampling which rejected documents keep their text
   * @param run name of the run, for its counters
   */
  EmitRows(
      Workspace workspace, RunPlan plan, RowFinisher finisher, TextSampling sampling, String run) {
    this.workspace = workspace;
    this.plan = plan;
    this.finisher = finisher;
    this.sampling = sampling;
    this.run = run;
  }

  @ProcessElement
  public void process(@Element Shard staged, MultiOutputReceiver out) throws IOException {
    RowSink sink = new RowSink(out);
    if (staged.getPath().startsWith("documents/")) {
      emitDocuments(staged.getPath().substring("documents/".length()), sink);
    } else {
      emit(staged.getPath(), RowKind.ofPath(staged.getPath()).type(), sink);
    }
    sink.finish();
  }

  private <T extends SpecificRecord> void emit(String file, Class<T> type, RowSink sink)
      throws IOException {
    try (DataFileReader<T> reader = AvroFiles.reader(workspace.staging(file), type)) {
      while (reader.hasNext()) {
        sink.row(reader.next());
      }
    }
  }

  private void emitDocuments(String file, RowSink sink) throws IOException {
    PiiMasker masker = finisher.masker();
    RejectedTextSampler sampler = sampling.sampler(masker);
    try (DataFileReader<StagedDocument> documents =
            AvroFiles.reader(workspace.staging("documents").resolve(file), StagedDocument.class);
        DataFileReader<Verdict> verdicts =
            AvroFiles.reader(workspace.staging("verdicts").resolve(file), Verdict.class)) {
      while (documents.hasNext()) {
        StagedDocument staged = documents.next();
        Verdict verdict = verdicts.next();
        if (verdict.getReason() == null) {
          sink.row(finisher.row(staged.getDocument(), verdict.getClusterSize(), masker));
          sink.row(finisher.survivor(staged, verdict.getClusterSize()));
        } else {
          sink.row(finisher.rejection(staged.getDocument(), verdict, sampler));
        }
      }
    }
  }

  /** Keys rows by their runs and counts them. */
  private final class RowSink {
    private final MultiOutputReceiver out;
    private final Totals totals = new Totals();
    private final Totals sites = new Totals();
    private final RunCounters counters = RunCounters.of(run);

    RowSink(MultiOutputReceiver out) {
      this.out = out;
    }

    void row(SpecificRecord row) {
      String folder;
      if (row instanceof Document document) {
        folder = RowKind.DOCUMENT.folder() + "/" + Documents.partition(document);
        RowTotals.count(document, totals);
        sites.add(RowTotals.site(document.getUrl()) + "/kept", 1);
        counters.written.increment();
      } else if (row instanceof Rejection rejection) {
        folder = RowKind.REJECTION.folder();
        RowTotals.count(rejection, totals);
        sites.add(RowTotals.site(rejection.getUrl()) + "/rejected", 1);
      } else if (row instanceof Skipped skipped) {
        folder = RowKind.SKIPPED.folder();
        totals.add("skipped/" + skipped.getSource() + "/" + skipped.getKind(), 1);
      } else if (row instanceof BadInput bad) {
        folder = RowKind.BAD_INPUT.folder();
        totals.add("bad_input/" + bad.getSource() + "/" + bad.getStage() + "/" + bad.getError(), 1);
      } else if (row instanceof Survivor) {
        folder = RowKind.SURVIVOR.folder();
      } else {
        throw new IllegalStateException("no rows of " + row.getClass());
      }
      out.get(ROWS).output(KV.of(plan.run(folder, Rows.hash(Rows.key(row))), Rows.encode(row)));
    }

    void finish() {
      totals.asList().forEach(out.get(TOTALS)::output);
      sites.asList().forEach(out.get(SITES)::output);
    }
  }
}
