package org.tamiz.pipelines.source.commoncrawl;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.tamiz.pipelines.source.FilePatterns;
import org.tamiz.pipelines.source.SourceFile;
import org.tamiz.schemas.InputSplit;

/** Which files a configuration names, and how a large one is cut into ranges. */
final class CommonCrawlFiles {
  private static final Pattern ARCHIVE = Pattern.compile(".*\\.(warc|wet|arc)(\\.gz)?");

  /** Each range of a plain file is found by reading the heads of all records before it. */
  private static final int MAX_PLAIN_RANGES = 64;

  private CommonCrawlFiles() {}

  static List<SourceFile> find(List<String> entries) throws IOException {
    return FilePatterns.find(
        entries, name -> ARCHIVE.matcher(name.toLowerCase(Locale.ROOT)).matches());
  }

  /** Ranges of a file; see {@link org.tamiz.pipelines.source.Source#splits}. */
  static List<InputSplit> splits(SourceFile file, int sourceIndex, long splitBytes)
      throws IOException {
    long size = file.bytes();
    long count = splitBytes < 1 || size <= splitBytes ? 1 : (size + splitBytes - 1) / splitBytes;
    if (count > 1) {
      ArchiveFile archive = new ArchiveFile(file.path());
      if (archive.unreadable().isPresent() || (archive.gzipped() && !archive.gzippedByRecord())) {
        count = 1;
      } else if (!archive.gzipped()) {
        count = Math.min(count, MAX_PLAIN_RANGES);
      }
    }
    List<InputSplit> splits = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      long start = i * (size / count);
      long end = i == count - 1 ? size : start + size / count;
      splits.add(new InputSplit(sourceIndex, file.path(), file.file(), start, end, size));
    }
    return List.copyOf(splits);
  }
}
