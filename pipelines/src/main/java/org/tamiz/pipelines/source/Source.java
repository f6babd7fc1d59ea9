package org.tamiz.pipelines.source;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.tamiz.schemas.InputSplit;
import org.tamiz.transforms.chain.Assembler;
import org.tamiz.transforms.chain.Extractor;
import org.tamiz.transforms.chain.RecordReader;
import org.tamiz.transforms.chain.ScreenMode;

/**
 * One place that documents come from. Stateless: options travel to the workers, sources are found
 * there by name.
 *
 * @param <O> record of its options, every component annotated with {@link
 *     org.tamiz.transforms.options.Option}
 */
public interface Source<O extends Record & Serializable> {
  /** Name in configurations and in ids; such as {@code commoncrawl}. */
  String name();

  /** What it reads, in one sentence. */
  String about();

  /** Type of its options. */
  Class<O> optionsType();

  /** Default options; paths are empty. */
  O defaults();

  /**
   * The files that the options name, each once, sorted by {@link SourceFile#file()}.
   *
   * @throws IOException when a folder cannot be listed
   * @throws IllegalArgumentException when a pattern matches nothing or a file cannot be read
   */
  List<SourceFile> files(O options) throws IOException;

  /**
   * Cuts a file into ranges of about the given size that can be read independently; one range where
   * it cannot be cut. Together they own every record of the file exactly once, wherever the cuts
   * are.
   *
   * @param splitBytes wanted size of a range in bytes, as stored
   */
  List<InputSplit> splits(O options, SourceFile file, int sourceIndex, long splitBytes)
      throws IOException;

  /** Opens a range. */
  RecordReader open(O options, InputSplit split) throws IOException;

  /** What is done with the measures of filters, given what the configuration says. */
  default ScreenMode mode(ScreenMode configured) {
    return configured;
  }

  /**
   * How records are put together that make documents only as groups; empty where every record makes
   * its own.
   */
  default Optional<Assembler> assembler(O options) {
    return Optional.empty();
  }

  /**
   * What users of its texts must know of rights and duties, in sentences for the card; empty where
   * the licenses of the rows say all.
   */
  default String terms() {
    return "";
  }

  /**
   * What users must know to use it besides its options, in Markdown without headings: where its
   * files come from, what of them is kept, what is left out. Empty where the options say all.
   */
  default String guide() {
    return "";
  }

  /** Turns its records, or what its assembler made of them, into documents. */
  Extractor extractor(O options);
}
