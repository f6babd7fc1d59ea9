package org.tamiz.pipelines.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.tamiz.schemas.Total;
import org.tamiz.schemas.Verdict;

/**
 * Writes the verdicts on the documents of each staging file beside it, in the order of its
 * documents, and gives totals: {@code row_bytes/<partition>} of kept documents, {@code removed}
 * documents, {@code staged/<file>} documents.
 */
final class WriteVerdicts extends PTransform<PCollection<Verdict>, PCollection<Total>> {
  private static final long serialVersionUID = 1L;

  private final Workspace workspace;

  WriteVerdicts(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public PCollection<Total> expand(PCollection<Verdict> verdicts) {
    return verdicts
        .apply(
            "ByStagedFile",
            WithKeys.of(Verdict::getStagedFile).withKeyType(TypeDescriptors.strings()))
        .apply("Group", GroupByKey.create())
        .apply("Write", ParDo.of(new WriteFn(workspace)));
  }

  /** Writes the verdicts of one file. */
  static final class WriteFn extends DoFn<KV<String, Iterable<Verdict>>, Total> {
    private static final long serialVersionUID = 1L;

    private final Workspace workspace;

    WriteFn(Workspace workspace) {
      this.workspace = workspace;
    }

    @ProcessElement
    public void process(@Element KV<String, Iterable<Verdict>> file, OutputReceiver<Total> out)
        throws IOException {
      List<Verdict> verdicts = new ArrayList<>();
      file.getValue().forEach(verdicts::add);
      verdicts.sort(Comparator.comparing(Verdict::getStagedIndex));
      Totals totals = new Totals();
      for (int i = 0; i < verdicts.size(); i++) {
        Verdict verdict = verdicts.get(i);
        if (verdict.getStagedIndex() != i) {
          throw new IllegalStateException(
              "document "
                  + i
                  + " of "
                  + file.getKey()
                  + " has no verdict or several, next is "
                  + verdict.getStagedIndex());
        }
        if (verdict.getReason() == null) {
          totals.add("row_bytes/" + verdict.getPartition(), verdict.getRowBytes());
        } else {
          totals.add("removed", 1);
        }
      }
      totals.add("staged/" + file.getKey(), verdicts.size());
      AvroFiles.write(
          workspace.staging("verdicts").resolve(file.getKey()), Verdict.class, verdicts);
      totals.asList().forEach(out::output);
    }
  }
}
