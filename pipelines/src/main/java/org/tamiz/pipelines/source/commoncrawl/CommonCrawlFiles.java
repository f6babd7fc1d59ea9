package org.tamiz.pipelines.source.commoncrawl;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.tamiz.pipelines.source.FilePatterns;
import org.tamiz.pipelines.source.SourceFile;
import org.tamiz.schemas.InputSplit;

/** Which files a configuration names, and how a large one is cut into ranges. */
final class CommonCrawlFiles {
  private static final Pattern ARCHIVE = Pattern.compile(".*\\.(warc|wet|arc)(\\.gz)?");

  private CommonCrawlFiles() {}

  static List<SourceFile> find(List<String> entries) throws IOException {
    return FilePatterns.find(
        entries, name -> ARCHIVE.matcher(name.toLowerCase(Locale.ROOT)).matches());
  }

  static List<InputSplit> splits(SourceFile file, int sourceIndex, long splitBytes) {
    return List.of(
        new InputSplit(sourceIndex, file.path(), file.file(), 0L, file.bytes(), file.bytes()));
  }
}
