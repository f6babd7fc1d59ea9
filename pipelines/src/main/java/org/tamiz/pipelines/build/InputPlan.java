package org.tamiz.pipelines.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.tamiz.pipelines.config.SourceConfig;
import org.tamiz.pipelines.source.SourceFile;
import org.tamiz.schemas.InputFile;
import org.tamiz.schemas.InputSplit;
import org.tamiz.transforms.chain.RecordReader;

/**
 * What a build reads.
 *
 * @param files input files
 * @param splits ranges of them
 * @param limits how many records of a range are read
 */
record InputPlan(List<Opening> files, List<InputSplit> splits, RecordLimits limits) {
  /**
   * An input file.
   *
   * @param path path that opens it
   * @param file the file, without its digest
   */
  record Opening(String path, InputFile file) {}

  /** Bytes of all ranges, as stored. */
  long bytes() {
    return splits.stream().mapToLong(split -> split.getEnd() - split.getStart()).sum();
  }

  /**
   * Lists and cuts the files of all sources.
   *
   * @param splitBytes wanted size of a range
   * @param recordLimit records of each source to read at most; where it is set, files are read from
   *     the first one on, in order, and not cut
   */
  static InputPlan of(List<SourceConfig> sources, long splitBytes, long recordLimit)
      throws IOException {
    List<Opening> files = new ArrayList<>();
    List<InputSplit> splits = new ArrayList<>();
    RecordLimits limits = new RecordLimits();
    for (int i = 0; i < sources.size(); i++) {
      SourceConfig source = sources.get(i);
      long open = recordLimit;
      for (SourceFile file : source.files()) {
        if (open <= 0) {
          break;
        }
        files.add(
            new Opening(
                file.path(), new InputFile(source.source(), file.file(), file.bytes(), "")));
        if (recordLimit == Long.MAX_VALUE) {
          splits.addAll(source.splits(file, i, splitBytes));
          continue;
        }
        for (InputSplit whole : source.splits(file, i, Long.MAX_VALUE)) {
          splits.add(whole);
          limits = limits.with(whole, open);
          open -= count(source, whole, open);
        }
      }
    }
    return new InputPlan(List.copyOf(files), List.copyOf(splits), limits);
  }

  private static long count(SourceConfig source, InputSplit split, long most) throws IOException {
    long records = 0;
    try (RecordReader reader = source.open(split)) {
      while (records < most && reader.hasNext()) {
        reader.next();
        records++;
      }
    }
    return records;
  }
}
