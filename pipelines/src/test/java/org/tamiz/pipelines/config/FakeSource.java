package org.tamiz.pipelines.config;

import java.io.Serializable;
import java.util.List;
import org.tamiz.pipelines.source.Source;
import org.tamiz.pipelines.source.SourceFile;
import org.tamiz.schemas.InputSplit;
import org.tamiz.transforms.chain.Extractor;
import org.tamiz.transforms.chain.RecordReader;
import org.tamiz.transforms.options.Option;

/** A source that only has options. */
final class FakeSource implements Source<FakeSource.Options> {
  record Options(
      @Option(about = "Files.", neutral = true) List<String> files,
      @Option(about = "Depth.", min = 0, max = 9) int depth)
      implements Serializable {}

  @Override
  public String name() {
    return "fake";
  }

  @Override
  public String about() {
    return "Nothing.";
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Options defaults() {
    return new Options(List.of(), 3);
  }

  @Override
  public List<SourceFile> files(Options options) {
    return List.of();
  }

  @Override
  public List<InputSplit> splits(
      Options options, SourceFile file, int sourceIndex, long splitBytes) {
    return List.of();
  }

  @Override
  public RecordReader open(Options options, InputSplit split) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Extractor extractor(Options options) {
    throw new UnsupportedOperationException();
  }
}
