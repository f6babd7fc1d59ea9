package org.tamiz.pipelines.source.reddit;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.tamiz.pipelines.config.ConfigLoader;
import org.tamiz.pipelines.config.SourceConfig;
import org.tamiz.pipelines.source.SourceFile;
import org.tamiz.schemas.InputSplit;
import org.tamiz.transforms.chain.Assembler;
import org.tamiz.transforms.chain.DocumentChain;
import org.tamiz.transforms.chain.RawRecord;
import org.tamiz.transforms.chain.RecordReader;
import org.tamiz.transforms.chain.RejectedTextSampler;
import org.tamiz.transforms.chain.ScreenMode;

/**
 * Measures what reading archives costs: lines a CPU second of the one thread that reads, filters by
 * fields and writes what is kept unsorted into one file, for each of several rounds. Arguments:
 * rounds, the file to write, then files to read.
 */
public final class RedditReading {
  private RedditReading() {}

  /** Runs the measurement. */
  public static void main(String[] args) throws IOException {
    SourceConfig source = ConfigLoader.standard().load("preset:reddit", List.of()).sources().get(0);
    RedditSource.Options options = (RedditSource.Options) source.options();
    DocumentChain chain =
        new DocumentChain(
            source.extractor(),
            List.of(),
            DocumentChain.screen(source.screen()),
            ScreenMode.BUILD,
            RejectedTextSampler.NONE);
    Assembler assembler = new ThreadAssembler(options);
    for (String path : List.of(args).subList(2, args.length)) {
      SourceFile file = new SourceFile(path, path, Files.size(Path.of(path)));
      for (int round = 0; round < Integer.parseInt(args[0]); round++) {
        measure(options, chain, assembler, file, Path.of(args[1]));
      }
    }
  }

  private static void measure(
      RedditSource.Options options,
      DocumentChain chain,
      Assembler assembler,
      SourceFile file,
      Path to)
      throws IOException {
    long cpu = cpuNanos();
    long lines = 0;
    long kept = 0;
    InputSplit whole = new InputSplit(0, file.path(), file.file(), 0L, file.bytes(), file.bytes());
    try (RecordReader reader = new RedditRecords(options, whole);
        DataOutputStream out =
            new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(to), 1 << 16))) {
      while (reader.hasNext()) {
        lines++;
        if (reader.next() instanceof RecordReader.Read read) {
          RawRecord record = read.record();
          if (chain.screenRecord(record).isEmpty()) {
            kept++;
            byte[] member = assembler.member(record, true);
            out.writeUTF(assembler.group(record));
            out.writeInt(member.length);
            out.write(member);
          }
        }
      }
    }
    double seconds = (cpuNanos() - cpu) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%s: %d lines, %d kept, %.2f CPU s, %.0f lines per CPU s%n",
        Path.of(file.path()).getFileName(),
        lines,
        kept,
        seconds,
        lines / seconds);
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
