package org.tamiz.pipelines.build;

import java.util.List;
import java.util.SortedMap;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.extensions.avro.coders.AvroCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTagList;
import org.tamiz.schemas.Shard;
import org.tamiz.schemas.Total;

/**
 * The second job of a build: turns staged documents and verdicts into rows, and writes all rows as
 * shards. Text crosses the network once, here, and only that of kept documents.
 *
 * @param workspace folders of the build
 * @param plan runs and shards
 * @param finisher makes rows of staged documents
 * @param sampling which rejected documents keep their text
 * @param metadata key-value metadata of every shard's footer
 * @param zstdLevel level of Zstandard
 * @param run name of the run
 */
record WriteJob(
    Workspace workspace,
    RunPlan plan,
    RowFinisher finisher,
    TextSampling sampling,
    SortedMap<String, String> metadata,
    int zstdLevel,
    String run) {

  /** Puts the job's steps into a pipeline. */
  void build(Pipeline pipeline, List<Shard> staged) {
    PCollectionTuple emitted =
        pipeline
            .apply("StagedFiles", Create.of(staged).withCoder(AvroCoder.specific(Shard.class)))
            .apply("SpreadFiles", Reshuffle.viaRandomKey())
            .apply(
                "EmitRows",
                ParDo.of(new EmitRows(workspace, plan, finisher, sampling, run))
                    .withOutputTags(
                        EmitRows.ROWS, TupleTagList.of(EmitRows.TOTALS).and(EmitRows.SITES)));
    emitted
        .get(EmitRows.ROWS)
        .apply("WriteShards", new WriteShards(workspace, plan, metadata, zstdLevel))
        .apply("CollectShards", new Collect<>(workspace.collected("shards"), Shard.class));
    emitted
        .get(EmitRows.TOTALS)
        .apply("SumTotals", new SumTotals())
        .apply("CollectTotals", new Collect<>(workspace.collected("written"), Total.class));
    emitted
        .get(EmitRows.SITES)
        .apply("TopSites", new TopSites())
        .apply("CollectSites", new Collect<>(workspace.collected("sites"), Total.class));
  }
}
