package org.tamiz.pipelines.source.commoncrawl;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import org.tamiz.pipelines.source.SourceFile;
import org.tamiz.schemas.InputSplit;
import org.tamiz.transforms.chain.RawRecord;
import org.tamiz.transforms.chain.RecordReader;

/**
 * Measures what reading archives costs: CPU microseconds a page and megabytes a second, for each of
 * several rounds over the same files. Arguments: rounds, then files, folders and patterns.
 */
public final class ArchiveReading {
  private ArchiveReading() {}

  /** Runs the measurement. */
  public static void main(String[] args) throws IOException {
    List<SourceFile> files = CommonCrawlFiles.find(List.of(args).subList(1, args.length));
    for (int round = 0; round < Integer.parseInt(args[0]); round++) {
      long cpu = cpuNanos();
      long stored = 0;
      long pages = 0;
      long pageBytes = 0;
      long items = 0;
      for (SourceFile file : files) {
        InputSplit whole =
            new InputSplit(0, file.path(), file.file(), 0L, file.bytes(), file.bytes());
        stored += file.bytes();
        try (RecordReader reader =
            CommonCrawlRecords.open(CommonCrawlSource.Options.defaults(), whole)) {
          while (reader.hasNext()) {
            items++;
            if (reader.next() instanceof RecordReader.Read read
                && read.record().payload() instanceof RawRecord.Page page) {
              pages++;
              pageBytes += page.body().length;
            }
          }
        }
      }
      double micros = (cpuNanos() - cpu) / 1e3;
      System.out.printf(
          Locale.ROOT,
          "%d files, %d items, %d pages of %d bytes: %.1f CPU us a page, %.0f MB/s stored%n",
          files.size(),
          items,
          pages,
          pages == 0 ? 0 : pageBytes / pages,
          pages == 0 ? 0 : micros / pages,
          stored / micros);
    }
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
