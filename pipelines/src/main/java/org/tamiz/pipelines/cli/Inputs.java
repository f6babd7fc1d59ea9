package org.tamiz.pipelines.cli;

import java.io.IOException;
import java.util.List;
import org.tamiz.pipelines.config.CorpusConfig;
import org.tamiz.pipelines.config.SourceConfig;
import org.tamiz.pipelines.source.SourceFile;

/** The files that a configuration names. */
final class Inputs {
  private Inputs() {}

  /** Bytes of all files, as stored. */
  static long bytes(CorpusConfig config) {
    long bytes = 0;
    for (int i = 0; i < config.sources().size(); i++) {
      SourceConfig source = config.sources().get(i);
      for (SourceFile file : files(source, "sources[" + i + "]." + source.source())) {
        bytes += file.bytes();
      }
    }
    return bytes;
  }

  /**
   * The files of a source.
   *
   * @param path where the source stands in the configuration
   * @throws CommandException when there are none
   */
  static List<SourceFile> files(SourceConfig source, String path) {
    List<SourceFile> files;
    try {
      files = source.files();
    } catch (IllegalArgumentException | IOException e) {
      throw new CommandException(ExitCode.INPUT, path + ".files: " + e.getMessage(), e);
    }
    if (files.isEmpty()) {
      throw new CommandException(
          ExitCode.INPUT,
          path + ".files: names nothing to read; give files, folders or patterns, or --input=FILE");
    }
    return files;
  }
}
