package org.tamiz.pipelines.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.avro.generic.IndexedRecord;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.parquet.hadoop.ParquetWriter;
import org.tamiz.pipelines.parquet.ParquetFiles;
import org.tamiz.schemas.Shard;

/**
 * Writes rows, keyed by run, to Parquet shards: sorts a run in memory, writes it as one row group,
 * and appends the runs of a shard. The bytes depend on rows, plan and metadata alone.
 */
final class WriteShards extends PTransform<PCollection<KV<String, byte[]>>, PCollection<Shard>> {
  private static final long serialVersionUID = 1L;

  private final Workspace workspace;
  private final RunPlan plan;
  private final SortedMap<String, String> metadata;
  private final int zstdLevel;

  /**
   * A writer.
   *
   * @param workspace where the dataset is made
   * @param plan which runs make which shard
   * @param metadata key-value metadata of every shard's footer
   * @param zstdLevel level of Zstandard
   */
  WriteShards(
      Workspace workspace, RunPlan plan, SortedMap<String, String> metadata, int zstdLevel) {
    this.workspace = workspace;
    this.plan = plan;
    this.metadata = new TreeMap<>(metadata);
    this.zstdLevel = zstdLevel;
  }

  @Override
  public PCollection<Shard> expand(PCollection<KV<String, byte[]>> rows) {
    return rows.apply("GroupByRun", GroupByKey.create())
        .apply("WriteRuns", ParDo.of(new WriteRunFn(workspace, plan, metadata, zstdLevel)))
        .apply("GroupByShard", GroupByKey.create())
        .apply("AssembleShards", ParDo.of(new AssembleShardFn(workspace)));
  }

  /** Sorts and writes one run; gives its shard and its file. */
  static final class WriteRunFn extends DoFn<KV<String, Iterable<byte[]>>, KV<String, String>> {
    private static final long serialVersionUID = 1L;

    private final Workspace workspace;
    private final RunPlan plan;
    private final SortedMap<String, String> metadata;
    private final int zstdLevel;

    WriteRunFn(
        Workspace workspace, RunPlan plan, SortedMap<String, String> metadata, int zstdLevel) {
      this.workspace = workspace;
      this.plan = plan;
      this.metadata = metadata;
      this.zstdLevel = zstdLevel;
    }

    @ProcessElement
    public void process(
        @Element KV<String, Iterable<byte[]>> run, OutputReceiver<KV<String, String>> out)
        throws IOException {
      List<byte[]> rows = new ArrayList<>();
      run.getValue().forEach(rows::add);
      rows.sort(Rows::compare);
      RowKind kind = RowKind.ofPath(run.getKey());
      Path target = workspace.staging("runs").resolve(run.getKey() + ".parquet");
      Files.createDirectories(parent(target));
      Path temporary = target.resolveSibling("." + target.getFileName() + "-" + UUID.randomUUID());
      try (ParquetWriter<IndexedRecord> writer =
          ParquetFiles.writer(temporary, kind.schema(), metadata, zstdLevel)) {
        for (byte[] row : rows) {
          writer.write(Rows.decode(row, kind.type()));
        }
      }
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      out.output(KV.of(plan.shard(run.getKey()), run.getKey()));
    }
  }

  /** Appends the runs of one shard, in order. */
  static final class AssembleShardFn extends DoFn<KV<String, Iterable<String>>, Shard> {
    private static final long serialVersionUID = 1L;

    private final Workspace workspace;

    AssembleShardFn(Workspace workspace) {
      this.workspace = workspace;
    }

    @ProcessElement
    public void process(@Element KV<String, Iterable<String>> shard, OutputReceiver<Shard> out)
        throws IOException {
      List<String> names = new ArrayList<>();
      shard.getValue().forEach(names::add);
      names.sort(null);
      List<Path> runs = new ArrayList<>();
      names.forEach(name -> runs.add(workspace.staging("runs").resolve(name + ".parquet")));
      Path target = workspace.dataset().resolve(shard.getKey());
      Files.createDirectories(parent(target));
      // Not beside the shard: what a failed attempt leaves must not be in the dataset.
      Path temporary = workspace.staging("shards").resolve(UUID.randomUUID() + ".parquet");
      Files.createDirectories(parent(temporary));
      ParquetFiles.append(temporary, runs);
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      out.output(
          new Shard(shard.getKey(), ParquetFiles.rows(target), Files.size(target), sha256(target)));
    }
  }

  /** SHA-256 of a file, hexadecimal. */
  static String sha256(Path file) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      byte[] buffer = new byte[1 << 16];
      int read = in.read(buffer);
      while (read >= 0) {
        read = in.read(buffer);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static Path parent(Path path) {
    Path parent = path.getParent();
    return parent == null ? Path.of("") : parent;
  }
}
