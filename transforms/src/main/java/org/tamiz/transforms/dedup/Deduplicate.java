package org.tamiz.transforms.dedup;

import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.tamiz.schemas.Candidate;
import org.tamiz.schemas.Total;
import org.tamiz.schemas.Verdict;

/**
 * Gives every candidate one verdict: kept with the size of its cluster, or removed with reason,
 * survivor and similarity.
 *
 * <p>Of candidates of one id the later record stays. Then documents that are equal in digest or
 * signature stand together behind the most preferred of them. Among those, two are near when they
 * share a band and their signatures agree in the threshold's share of positions; within a band a
 * signature is compared only with the most preferred ones, up to the cap. From the most to the
 * least preferred, a document is kept unless a kept one is near it, and is removed for the most
 * preferred of those. So every removal names a kept document, and the result depends on nothing but
 * the candidates.
 *
 * <p>Fails with {@link DedupLimitException} where the options' limits are too small. Several totals
 * of one name add up; their names start with {@code dedup/}.
 */
public final class Deduplicate extends PTransform<PCollection<Candidate>, PCollectionTuple> {
  private static final long serialVersionUID = 1L;

  /** One verdict for each candidate. */
  public static final TupleTag<Verdict> VERDICTS = new TupleTag<>() {};

  /** What the manifest says about deduplication. */
  public static final TupleTag<Total> TOTALS = new TupleTag<>() {};

  private final Plan plan;

  Deduplicate(Plan plan) {
    this.plan = plan;
  }

  /**
   * The transform.
   *
   * @param options what duplicates are
   * @param expectedCandidates about how many candidates there will be; changes cost, never the
   *     result
   */
  public static Deduplicate of(DedupOptions options, long expectedCandidates) {
    return new Deduplicate(Plan.of(options, expectedCandidates));
  }

  @Override
  public PCollectionTuple expand(PCollection<Candidate> candidates) {
    PCollectionTuple resolved = candidates.apply("ResolveRepeats", new ResolveRepeats(plan));
    PCollection<Candidate> unique = resolved.get(ResolveRepeats.UNIQUE);
    PCollectionList<Verdict> verdicts = PCollectionList.of(resolved.get(ResolveRepeats.REPEATED));
    PCollectionList<Total> totals = PCollectionList.of(resolved.get(ResolveRepeats.TOTALS));
    if (!plan.options().exact() && !plan.near().enabled()) {
      verdicts = verdicts.and(unique.apply("KeepAll", ParDo.of(new KeepAll())));
      return together(verdicts, totals);
    }
    PCollectionTuple folded = unique.apply("FoldEqual", new FoldEqual(plan));
    totals = totals.and(folded.get(FoldEqual.TOTALS));
    PCollectionList<KV<Integer, byte[]>> facts =
        PCollectionList.of(
                unique.apply("PackMembers", ParDo.of(new GiveVerdicts.PackMembers(plan))))
            .and(folded.get(FoldEqual.FOLDS));
    if (plan.near().enabled()) {
      PCollectionTuple company =
          folded.get(FoldEqual.VERTICES).apply("FindCompany", new FindCompany(plan));
      PCollectionList<byte[]> removals = PCollectionList.empty(candidates.getPipeline());
      PCollection<KV<Integer, byte[]>> inPlay = company.get(FindCompany.IN_COMPANY);
      for (int round = 1; round <= plan.rounds(); round++) {
        PCollectionTuple outcome = inPlay.apply("RunRound" + round, new RunRound(plan));
        inPlay = outcome.get(RunRound.IN_PLAY);
        removals = removals.and(outcome.get(RunRound.REMOVALS));
      }
      PCollectionTuple rest = inPlay.apply("DecideRest", new DecideRest(plan));
      removals = removals.and(rest.get(DecideRest.REMOVALS));
      totals = totals.and(company.get(FindCompany.TOTALS)).and(rest.get(DecideRest.TOTALS));
      facts =
          facts
              .and(company.get(FindCompany.BEYOND_CAP))
              .and(
                  removals
                      .apply("FlattenRemovals", Flatten.pCollections())
                      .apply("PackRemovals", ParDo.of(new GiveVerdicts.PackRemovals(plan))));
    }
    PCollectionTuple judged =
        facts
            .apply("FlattenFacts", Flatten.pCollections())
            .apply("GiveVerdicts", new GiveVerdicts(plan));
    return together(verdicts.and(judged.get(VERDICTS)), totals.and(judged.get(TOTALS)));
  }

  private static PCollectionTuple together(
      PCollectionList<Verdict> verdicts, PCollectionList<Total> totals) {
    return PCollectionTuple.of(VERDICTS, verdicts.apply("FlattenVerdicts", Flatten.pCollections()))
        .and(TOTALS, totals.apply("FlattenTotals", Flatten.pCollections()));
  }

  private static final class KeepAll extends DoFn<Candidate, Verdict> {
    private static final long serialVersionUID = 1L;

    @ProcessElement
    public void keep(@Element Candidate candidate, OutputReceiver<Verdict> out) {
      out.output(Candidates.alone(candidate));
    }
  }
}
