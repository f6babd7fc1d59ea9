package org.tamiz.pipelines.build;

import java.util.List;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.SimpleFunction;
import org.apache.beam.sdk.values.PCollection;
import org.tamiz.schemas.Candidate;
import org.tamiz.schemas.Total;
import org.tamiz.schemas.Verdict;

/** Keeps every document. */
final class KeepAll implements DecideJob.Deduplication {
  @Override
  public PCollection<Verdict> apply(
      PCollection<Candidate> candidates, List<PCollection<Total>> totals) {
    return candidates.apply("KeepAll", MapElements.via(new Keep()));
  }

  private static final class Keep extends SimpleFunction<Candidate, Verdict> {
    private static final long serialVersionUID = 1L;

    @Override
    public Verdict apply(Candidate candidate) {
      return Verdict.newBuilder()
          .setStagedFile(candidate.getStagedFile())
          .setStagedIndex(candidate.getStagedIndex())
          .setPartition(candidate.getPartition())
          .setRowBytes(candidate.getRowBytes())
          .setClusterSize(1)
          .build();
    }
  }
}
