package org.tamiz.pipelines.source.wikipedia;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.tamiz.pipelines.source.SourceFile;
import org.tamiz.schemas.InputSplit;
import org.tamiz.transforms.chain.Extractor;
import org.tamiz.transforms.chain.RecordReader;

/**
 * Measures what reading and extracting dumps cost, for each of several rounds over the same files:
 * pages and megabytes of XML a second, and a CPU second of the process. Arguments: {@code read} or
 * {@code extract}, rounds, threads, megabytes of XML in all files together, MiB of a range as
 * stored, then files, folders and patterns.
 */
public final class DumpReading {
  private DumpReading() {}

  /** Runs the measurement. */
  public static void main(String[] args)
      throws IOException, InterruptedException, ExecutionException {
    boolean extract = args[0].equals("extract");
    int threads = Integer.parseInt(args[2]);
    double megabytes = Double.parseDouble(args[3]);
    long splitBytes = (long) (Double.parseDouble(args[4]) * (1 << 20));
    WikipediaSource source = new WikipediaSource();
    WikipediaSource.Options standard = WikipediaSource.Options.defaults();
    WikipediaSource.Options options =
        new WikipediaSource.Options(
            List.of(args).subList(5, args.length),
            "",
            "",
            "",
            standard.license(),
            standard.maxRecordBytes());
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    for (int round = 0; round < Integer.parseInt(args[1]); round++) {
      long cpu = system.getProcessCpuTime();
      long wall = System.nanoTime();
      List<Future<long[]>> ranges =
          source.files(options).stream()
              .flatMap(file -> splits(source, options, file, splitBytes))
              .map(split -> workers.submit(() -> read(source, options, split, extract)))
              .toList();
      long pages = 0;
      long chars = 0;
      for (Future<long[]> range : ranges) {
        pages += range.get()[0];
        chars += range.get()[1];
      }
      double cpuSeconds = (system.getProcessCpuTime() - cpu) / 1e9;
      double seconds = (System.nanoTime() - wall) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "%s, %d threads, %d ranges: %d pages, %d characters; a second %.1f MB of XML, %.0f pages;"
              + " a CPU second %.1f MB, %.0f pages%n",
          args[0],
          threads,
          ranges.size(),
          pages,
          chars,
          megabytes / seconds,
          pages / seconds,
          megabytes / cpuSeconds,
          pages / cpuSeconds);
    }
    workers.shutdown();
  }

  private static Stream<InputSplit> splits(
      WikipediaSource source, WikipediaSource.Options options, SourceFile file, long splitBytes) {
    try {
      return source.splits(options, file, 0, splitBytes).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Items and characters of text. */
  private static long[] read(
      WikipediaSource source, WikipediaSource.Options options, InputSplit split, boolean extract)
      throws IOException {
    Extractor extractor = source.extractor(options);
    long items = 0;
    long chars = 0;
    try (RecordReader reader = source.open(options, split)) {
      while (reader.hasNext()) {
        items++;
        if (reader.next() instanceof RecordReader.Read read
            && extract
            && extractor.extract(read.record()) instanceof Extractor.Extracted extracted) {
          chars += extracted.document().text().length();
        }
      }
    }
    return new long[] {items, chars};
  }
}
