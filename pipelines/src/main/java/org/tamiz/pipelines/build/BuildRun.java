package org.tamiz.pipelines.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.jspecify.annotations.Nullable;
import org.tamiz.pipelines.card.CardFacts;
import org.tamiz.pipelines.card.DatasetCard;
import org.tamiz.pipelines.config.ConfigDigest;
import org.tamiz.pipelines.config.ConfigTree;
import org.tamiz.pipelines.config.CorpusConfig;
import org.tamiz.pipelines.config.SourceConfig;
import org.tamiz.pipelines.manifest.ManifestFile;
import org.tamiz.schemas.InputFile;
import org.tamiz.schemas.RunManifest;
import org.tamiz.schemas.Shard;
import org.tamiz.schemas.Total;
import org.tamiz.transforms.dedup.DedupLimitException;
import org.tamiz.transforms.options.Secrets;

/**
 * One build: plans the input, runs the two jobs, checks the account, writes the evidence, and puts
 * the dataset in place.
 *
 * <p>Progress may be read by other threads while {@link #run()} works.
 */
public final class BuildRun implements BuildProgress {
  private static final int REJECTION_ROW_BYTES = 400;
  // A page of Common Crawl takes some 20 KB with its request and metadata, and a third becomes
  // documents.
  private static final int STORED_BYTES_A_DOCUMENT = 60_000;

  // Stored bytes, which grow some eightfold when they are read: a bucket fits into memory.
  private static final long BUCKET_BYTES = 4 << 20;
  private static final long LEAST_BUCKETS = 8;
  private static final long MOST_BUCKETS = 100_000;

  private final BuildRequest request;
  private final CorpusConfig config;
  private final Workspace workspace;
  private final String name = UUID.randomUUID().toString();
  private final RunCounters counters = RunCounters.of(name);
  private volatile String phase = "planning";
  private volatile long totalBytes;
  private volatile @Nullable PipelineResult running;

  public BuildRun(BuildRequest request) {
    this.request = request;
    this.config = request.config();
    this.workspace = new Workspace(target(config.output().path()).toString(), name);
  }

  /** A link to a folder stays, and what it names is replaced. */
  private static Path target(String path) {
    Path target = Path.of(path).toAbsolutePath().normalize();
    try {
      return Files.isSymbolicLink(target) ? target.toRealPath() : target;
    } catch (IOException e) {
      // A link to nothing: claiming the output says so.
      return target;
    }
  }

  /**
   * Folder that holds what the build has written while it runs; it is gone afterwards, unless the
   * process was ended or a worker still wrote there.
   */
  public Path remains() {
    return workspace.run();
  }

  /**
   * Runs the build.
   *
   * @return the manifest of the dataset that now stands in the output folder
   * @throws BuildException when it cannot go on; the earlier output stays as it was
   */
  public RunManifest run() throws BuildException {
    try (OutputFolder folder = OutputFolder.claim(workspace, config.output().overwrite())) {
      RunManifest manifest = build();
      if (folder.replacesDataset()) {
        BuildChecks.kept(manifest);
      }
      folder.publish();
      phase = "done";
      return manifest;
    } catch (IOException e) {
      throw new BuildException(
          BuildException.Failure.OUTPUT,
          "the build cannot write to " + workspace.building() + ": " + e.getMessage(),
          e);
    } finally {
      RunCounters.forget(name);
    }
  }

  private RunManifest build() throws BuildException, IOException {
    List<SourceConfig> sources = sources();
    InputPlan input = plan(sources);
    totalBytes = input.bytes();
    TextSampling sampling =
        new TextSampling(config.output().rejectionSample(), config.output().sampleSeed());

    phase = "reading";
    ChainFactory chains =
        new ChainFactory(sources, sampling, config.pii().kinds(), config.dedup().near());
    execute(
        pipeline ->
            new DecideJob(
                    workspace,
                    chains,
                    input.limits(),
                    config.dedup(),
                    (int) Math.min(MOST_BUCKETS, LEAST_BUCKETS + input.bytes() / BUCKET_BYTES),
                    input.bytes() / STORED_BYTES_A_DOCUMENT,
                    name)
                .build(pipeline, input.splits(), input.files()));
    Totals decided = Totals.of(collected("decided", Total.class));
    List<Shard> staged = collected("staged", Shard.class);
    BuildChecks.read(input, decided);
    BuildChecks.badInput(decided, staged, config.limits().maxBadInputShare(), workspace);

    phase = "writing";
    String digest = ConfigDigest.of(config);
    TreeMap<String, String> metadata = new TreeMap<>();
    metadata.put("tamiz.config_digest", digest);
    metadata.put("tamiz.version", CodeVersion.version());
    List<Shard> all = new ArrayList<>(staged);
    decided
        .below("staged/")
        .forEach((file, rows) -> all.add(new Shard("documents/" + file, rows, 0L, "")));
    RunPlan runs = runPlan(decided, staged);
    execute(
        pipeline ->
            new WriteJob(
                    workspace,
                    runs,
                    new RowFinisher(config.pii().kinds(), config.dedup().near().threshold()),
                    sampling,
                    metadata,
                    config.output().zstdLevel(),
                    name)
                .build(pipeline, all));

    phase = "checking";
    Totals written = Totals.of(collected("written", Total.class));
    List<Shard> shards = collected("shards", Shard.class);
    shards.sort(Comparator.comparing(Shard::getPath));
    List<String> mismatches = Reconciliation.mismatches(decided, written, shards);
    if (!mismatches.isEmpty()) {
      throw new BuildException(
          BuildException.Failure.RECONCILIATION, String.join("\n", mismatches));
    }
    List<String> secrets =
        sources.stream().flatMap(source -> Secrets.digests(source.options()).stream()).toList();
    return evidence(digest, secrets, decided, written, shards);
  }

  /** The sources with their secrets; the configuration itself, which is written, has none. */
  private List<SourceConfig> sources() throws BuildException {
    List<SourceConfig> sources = new ArrayList<>();
    for (SourceConfig source : config.sources()) {
      try {
        sources.add(source.resolved(System.getenv()));
      } catch (IllegalArgumentException e) {
        String at = "sources[" + sources.size() + "]." + source.source() + ".";
        throw new BuildException(BuildException.Failure.INPUT, at + e.getMessage(), e);
      }
    }
    return sources;
  }

  private InputPlan plan(List<SourceConfig> sources) throws BuildException {
    try {
      return InputPlan.of(sources, (long) config.limits().splitMiB() << 20, request.recordLimit());
    } catch (IOException | IllegalArgumentException e) {
      throw new BuildException(BuildException.Failure.INPUT, String.valueOf(e.getMessage()), e);
    }
  }

  private RunPlan runPlan(Totals decided, List<Shard> staged) {
    TreeMap<String, Long> bytes = new TreeMap<>();
    long survivors = 0;
    for (var partition : decided.below("row_bytes/").entrySet()) {
      bytes.put(RowKind.DOCUMENT.folder() + "/" + partition.getKey(), partition.getValue());
      survivors += partition.getValue();
    }
    for (RowKind kind : List.of(RowKind.REJECTION, RowKind.SKIPPED, RowKind.BAD_INPUT)) {
      bytes.put(
          kind.folder(),
          staged.stream()
              .filter(s -> RowKind.ofPath(s.getPath()) == kind)
              .mapToLong(Shard::getBytes)
              .sum());
    }
    bytes.merge(
        RowKind.REJECTION.folder(), decided.get("removed") * REJECTION_ROW_BYTES, Long::sum);
    // A survivor is a small part of its document, and never larger.
    bytes.put(RowKind.SURVIVOR.folder(), survivors);
    return new RunPlan(
        bytes, (long) config.output().runMiB() << 20, config.output().runsPerShard());
  }

  private RunManifest evidence(
      String digest, List<String> secrets, Totals decided, Totals written, List<Shard> shards)
      throws BuildException, IOException {
    Totals totals = new Totals();
    decided
        .asMap()
        .forEach(
            (key, value) -> {
              if (!key.startsWith("staged/") && !key.startsWith(ScreenRecords.RANGES)) {
                totals.add(key, value);
              }
            });
    totals.addAll(written);
    if (request.recordLimit() < Long.MAX_VALUE) {
      totals.add(ManifestFile.RECORD_LIMIT, request.recordLimit());
    }
    collected("sites", Total.class).forEach(site -> totals.add(site.getName(), site.getValue()));
    List<InputFile> inputs = collected("inputs", InputFile.class);
    inputs.sort(Comparator.comparing(InputFile::getSource).thenComparing(InputFile::getPath));
    RunManifest manifest =
        new RunManifest(
            ManifestFile.VERSION,
            RunIds.of(digest, secrets, inputs, request.recordLimit()),
            CodeVersion.version(),
            CodeVersion.revision(),
            digest,
            ConfigTree.contentJson(config),
            inputs,
            shards,
            totals.asList());
    Files.createDirectories(workspace.dataset());
    ManifestFile.write(workspace.dataset(), manifest);
    Files.writeString(
        workspace.dataset().resolve(DatasetCard.NAME),
        DatasetCard.render(manifest, CardFacts.defaults()));
    return manifest;
  }

  private void execute(java.util.function.Consumer<Pipeline> steps)
      throws BuildException, IOException {
    PipelineOptions options;
    try {
      options = RunnerOptions.create(request.runner(), request.runnerArguments());
    } catch (IllegalArgumentException e) {
      throw new BuildException(BuildException.Failure.RUNNER, String.valueOf(e.getMessage()), e);
    }
    RunnerOptions.keepLocal(options, workspace.staging("flink"));
    Pipeline pipeline = Pipeline.create(options);
    steps.accept(pipeline);
    try {
      PipelineResult result = pipeline.run();
      running = result;
      PipelineResult.State state = result.waitUntilFinish();
      if (state != PipelineResult.State.DONE) {
        throw new BuildException(BuildException.Failure.RUNNER, "the job ended as " + state);
      }
    } catch (RuntimeException e) {
      if (ExceptionUtils.throwableOfType(e, DedupLimitException.class) != null) {
        throw new BuildException(BuildException.Failure.DEDUP_LIMIT, rootMessage(e), e);
      }
      throw new BuildException(
          BuildException.Failure.RUNNER, "the job failed: " + rootMessage(e), e);
    } finally {
      running = null;
    }
  }

  private static String rootMessage(Throwable problem) {
    Throwable root = problem;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
  }

  private <T extends SpecificRecord> List<T> collected(String what, Class<T> type)
      throws BuildException, IOException {
    Path file = workspace.collected(what);
    if (!Files.exists(file)) {
      throw new BuildException(
          BuildException.Failure.RUNNER,
          "the job ended without an error, but left no "
              + file
              + "; do its workers share the disk of this process? The folder of the output must be"
              + " the same for all of them");
    }
    return AvroFiles.read(file, type);
  }

  /** Cancels the job that runs, where the runner can. */
  public void cancel() throws IOException {
    PipelineResult result = running;
    if (result != null) {
      result.cancel();
    }
  }

  @Override
  public String phase() {
    return phase;
  }

  @Override
  public long totalBytes() {
    return totalBytes;
  }

  @Override
  public long bytes() {
    return counters.bytes.sum();
  }

  @Override
  public long documents() {
    return counters.kept.sum() + counters.rejected.sum();
  }

  @Override
  public long kept() {
    return counters.kept.sum();
  }

  @Override
  public long rejected() {
    return counters.rejected.sum();
  }

  @Override
  public long written() {
    return counters.written.sum();
  }
}
