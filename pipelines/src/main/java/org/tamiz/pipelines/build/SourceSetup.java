package org.tamiz.pipelines.build;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.tamiz.pipelines.config.SourceConfig;
import org.tamiz.pipelines.source.Source;
import org.tamiz.pipelines.source.SourceFile;
import org.tamiz.pipelines.source.Sources;
import org.tamiz.schemas.InputSplit;
import org.tamiz.transforms.chain.Extractor;
import org.tamiz.transforms.chain.RecordReader;
import org.tamiz.transforms.chain.ScreenMode;
import org.tamiz.transforms.chain.UnitConfig;

/**
 * A configured source with its screen, as it travels to the workers.
 *
 * @param source name of the source
 * @param options options of that source
 * @param screen configured units, in order
 * @param mode what is done with the measures of filters
 */
record SourceSetup(String source, Record options, List<UnitConfig> screen, ScreenMode mode)
    implements Serializable {
  SourceSetup {
    screen = List.copyOf(screen);
  }

  /** A configured source. */
  static SourceSetup of(SourceConfig config) {
    return new SourceSetup(
        config.source(),
        config.options(),
        config.screen(),
        find(config.source()).mode(config.mode()));
  }

  List<SourceFile> files() throws IOException {
    return files(find());
  }

  private <O extends Record & Serializable> List<SourceFile> files(Source<O> found)
      throws IOException {
    return found.files(found.optionsType().cast(options));
  }

  List<InputSplit> splits(SourceFile file, int index, long splitBytes) throws IOException {
    return splits(find(), file, index, splitBytes);
  }

  private <O extends Record & Serializable> List<InputSplit> splits(
      Source<O> found, SourceFile file, int index, long splitBytes) throws IOException {
    return found.splits(found.optionsType().cast(options), file, index, splitBytes);
  }

  RecordReader open(InputSplit split) throws IOException {
    return open(find(), split);
  }

  private <O extends Record & Serializable> RecordReader open(Source<O> found, InputSplit split)
      throws IOException {
    return found.open(found.optionsType().cast(options), split);
  }

  Extractor extractor() {
    return extractor(find());
  }

  private <O extends Record & Serializable> Extractor extractor(Source<O> found) {
    return found.extractor(found.optionsType().cast(options));
  }

  private Source<?> find() {
    return find(source);
  }

  private static Source<?> find(String name) {
    return Sources.find(name)
        .orElseThrow(() -> new IllegalArgumentException("no source is called " + name));
  }
}
