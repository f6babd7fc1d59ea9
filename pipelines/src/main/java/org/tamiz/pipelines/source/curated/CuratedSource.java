package org.tamiz.pipelines.source.curated;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tamiz.pipelines.manifest.ManifestFile;
import org.tamiz.pipelines.source.Source;
import org.tamiz.pipelines.source.SourceFile;
import org.tamiz.schemas.InputSplit;
import org.tamiz.schemas.RunManifest;
import org.tamiz.schemas.Shard;
import org.tamiz.transforms.chain.Extractor;
import org.tamiz.transforms.chain.RecordReader;
import org.tamiz.transforms.chain.ScreenMode;
import org.tamiz.transforms.options.Option;

/**
 * Datasets that Tamiz built, usually in audit mode: rows come with language, licenses and signals,
 * so that a screen with other thresholds decides over stored signals. Texts were masked when the
 * dataset was written; deduplication sees the masked texts.
 */
public final class CuratedSource implements Source<CuratedSource.Options> {
  /** Name in configurations. */
  public static final String NAME = "curated";

  /**
   * Options of the source.
   *
   * @param dataset folder of the dataset
   */
  public record Options(
      @Option(about = "Folder of a dataset that Tamiz built", neutral = true) String dataset)
      implements Serializable {
    /** The default options, without a folder. */
    public static Options defaults() {
      return new Options("");
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String about() {
    return "Reads a dataset that Tamiz built, and decides again over its stored signals.";
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Options defaults() {
    return Options.defaults();
  }

  @Override
  public ScreenMode mode(ScreenMode configured) {
    return ScreenMode.RETUNE;
  }

  @Override
  public List<SourceFile> files(Options options) throws IOException {
    Path dataset = Path.of(options.dataset());
    if (!Files.exists(dataset.resolve(ManifestFile.NAME))) {
      throw new IllegalArgumentException(
          "curated.dataset: "
              + dataset
              + " is no dataset of Tamiz, it has no "
              + ManifestFile.NAME);
    }
    RunManifest manifest = ManifestFile.read(dataset);
    List<SourceFile> files = new ArrayList<>();
    for (Shard shard : manifest.getShards()) {
      if (shard.getPath().startsWith("data/")) {
        Path path = dataset.resolve(shard.getPath()).normalize();
        if (!path.startsWith(dataset.normalize())) {
          throw new IllegalArgumentException(
              "the manifest names a shard outside its dataset: " + shard.getPath());
        }
        files.add(new SourceFile(path.toString(), shard.getPath(), shard.getBytes()));
      }
    }
    return files;
  }

  @Override
  public List<InputSplit> splits(
      Options options, SourceFile file, int sourceIndex, long splitBytes) {
    return List.of(
        new InputSplit(sourceIndex, file.path(), file.file(), 0L, file.bytes(), file.bytes()));
  }

  @Override
  public RecordReader open(Options options, InputSplit split) throws IOException {
    return new CuratedRecords(split);
  }

  @Override
  public Extractor extractor(Options options) {
    return new CuratedExtractor();
  }
}
