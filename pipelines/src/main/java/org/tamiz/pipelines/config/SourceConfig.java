package org.tamiz.pipelines.config;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tamiz.pipelines.source.Source;
import org.tamiz.pipelines.source.SourceFile;
import org.tamiz.pipelines.source.Sources;
import org.tamiz.schemas.InputSplit;
import org.tamiz.transforms.chain.Assembler;
import org.tamiz.transforms.chain.Extractor;
import org.tamiz.transforms.chain.RecordReader;
import org.tamiz.transforms.chain.ScreenMode;
import org.tamiz.transforms.chain.UnitConfig;
import org.tamiz.transforms.options.Secrets;

/**
 * One source of a build with its screen.
 *
 * @param source name of the source
 * @param options options of that source, a serializable record of its options type
 * @param screen cleaners and filters in the order in which they run; each unit at most once
 * @param mode what is done with the measures of filters
 */
public record SourceConfig(String source, Record options, List<UnitConfig> screen, ScreenMode mode)
    implements Serializable {

  public SourceConfig {
    screen = List.copyOf(screen);
  }

  /**
   * The source with the values of its secrets, for those who read it; never to be written.
   *
   * @param environment variables by name
   * @throws IllegalArgumentException naming the option whose value there is not
   */
  public SourceConfig resolved(Map<String, String> environment) {
    return new SourceConfig(source, Secrets.resolved(options, environment), screen, mode);
  }

  /** As {@link Source#files}. */
  public List<SourceFile> files() throws IOException {
    return Bound.of(this).files();
  }

  /** As {@link Source#splits}. */
  public List<InputSplit> splits(SourceFile file, int sourceIndex, long splitBytes)
      throws IOException {
    return Bound.of(this).splits(file, sourceIndex, splitBytes);
  }

  /** As {@link Source#open}. */
  public RecordReader open(InputSplit split) throws IOException {
    return Bound.of(this).open(split);
  }

  /** As {@link Source#extractor}. */
  public Extractor extractor() {
    return Bound.of(this).extractor();
  }

  /** As {@link Source#assembler}. */
  public Optional<Assembler> assembler() {
    return Bound.of(this).assembler();
  }

  /** As {@link Source#mode}, given the configured mode. */
  public ScreenMode effectiveMode() {
    return Bound.of(this).source().mode(mode);
  }

  /** A source and options of its type. */
  private record Bound<O extends Record & Serializable>(Source<O> source, O options) {
    static Bound<?> of(SourceConfig config) {
      Source<?> source =
          Sources.find(config.source)
              .orElseThrow(
                  () -> new IllegalArgumentException("no source is called " + config.source));
      return of(source, config.options);
    }

    private static <O extends Record & Serializable> Bound<O> of(Source<O> source, Record options) {
      return new Bound<>(source, source.optionsType().cast(options));
    }

    List<SourceFile> files() throws IOException {
      return source.files(options);
    }

    List<InputSplit> splits(SourceFile file, int sourceIndex, long splitBytes) throws IOException {
      return source.splits(options, file, sourceIndex, splitBytes);
    }

    RecordReader open(InputSplit split) throws IOException {
      return source.open(options, split);
    }

    Optional<Assembler> assembler() {
      return source.assembler(options);
    }

    Extractor extractor() {
      return source.extractor(options);
    }
  }
}
