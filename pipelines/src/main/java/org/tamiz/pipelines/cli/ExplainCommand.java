package org.tamiz.pipelines.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.tamiz.pipelines.config.CorpusConfig;
import org.tamiz.pipelines.config.SourceConfig;
import org.tamiz.pipelines.source.SourceFile;
import org.tamiz.schemas.InputSplit;
import org.tamiz.schemas.Provenance;
import org.tamiz.transforms.chain.Assembler;
import org.tamiz.transforms.chain.RawRecord;
import org.tamiz.transforms.chain.RecordReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "explain",
    description = {
      "Shows what becomes of one record, and why: every measure with its threshold, and the"
          + " decision.",
      "FILE is a page (.html), a text (.txt), or an input file of the configured source, of which"
          + " --url, --id or --offset choose a record. Without FILE the configured input is"
          + " searched, with --run a finished dataset."
    })
final class ExplainCommand implements Runnable {
  /** Largest page or text, bytes. */
  private static final long MAX_BYTES = 64 << 20;

  @Parameters(arity = "0..1", paramLabel = "FILE", description = "What to explain.")
  @Nullable Path file;

  @Mixin ConfigOptions configOptions = new ConfigOptions();

  @Option(names = "--run", paramLabel = "DIR", description = "A finished dataset.")
  @Nullable Path run;

  @Option(names = "--url", paramLabel = "URL", description = "Address of the record.")
  String url = "";

  @Option(names = "--id", paramLabel = "ID", description = "Id of the document or record.")
  String id = "";

  @Option(names = "--offset", paramLabel = "N", description = "Byte offset of the record.")
  @Nullable Long offset;

  @Option(
      names = "--chars",
      paramLabel = "N",
      description = "Characters of the text to show. Default: ${DEFAULT-VALUE}.")
  int chars = 500;

  private final Console console;

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    Wanted wanted =
        new Wanted(url, id, offset == null ? OptionalLong.empty() : OptionalLong.of(offset));
    if (run != null) {
      finished(run, wanted);
      return;
    }
    CorpusConfig config = config();
    if (file != null && isNamed(file, ".html", ".htm", ".xhtml", ".txt")) {
      console.print(single(config, file));
      return;
    }
    if (file == null && wanted.nothing()) {
      throw new CommandException(
          ExitCode.USAGE, "says nothing to explain; give a FILE, --url, --id or --offset");
    }
    List<String> lines = search(config, wanted);
    if (lines.isEmpty()) {
      throw new CommandException(ExitCode.NOT_FOUND, "the input holds no record of " + wanted);
    }
    console.print(lines);
  }

  private CorpusConfig config() {
    if (file != null && !isNamed(file, ".html", ".htm", ".xhtml", ".txt")) {
      configOptions.input = List.of(file.toString());
    }
    return configOptions.load();
  }

  private void finished(Path dataset, Wanted wanted) {
    if (wanted.nothing()) {
      throw new CommandException(ExitCode.USAGE, "--run needs --url, --id or --offset");
    }
    List<String> lines;
    try {
      lines = RunLookup.find(dataset, wanted, chars);
    } catch (IOException e) {
      throw new CommandException(
          ExitCode.INPUT, "--run: " + dataset + " is not a readable dataset: " + e.getMessage(), e);
    }
    if (lines.isEmpty()) {
      throw new CommandException(
          ExitCode.NOT_FOUND,
          dataset
              + " holds nothing of "
              + wanted
              + "; a record that became a part of a document is found in its archive, with --config");
    }
    console.print(lines);
  }

  private List<String> single(CorpusConfig config, Path path) {
    byte[] bytes;
    try {
      if (Files.size(path) > MAX_BYTES) {
        throw new CommandException(
            ExitCode.INPUT,
            path + ": is larger than " + Quantity.bytes(MAX_BYTES) + ", the most that is read");
      }
      bytes = Files.readAllBytes(path);
    } catch (IOException e) {
      throw new CommandException(ExitCode.INPUT, path + ": cannot be read: " + e.getMessage(), e);
    }
    boolean page = !isNamed(path, ".txt");
    SourceConfig source = config.sources().get(0);
    RawRecord.Payload payload =
        page
            ? new RawRecord.Page(bytes, "text/html", "")
            : new RawRecord.PlainText(new String(bytes, StandardCharsets.UTF_8));
    RawRecord record =
        new RawRecord(
            source.source() + ":" + path.getFileName(),
            source.source(),
            "",
            url,
            "",
            null,
            new Provenance(String.valueOf(path.getFileName()), 0L, null, null, ""),
            payload,
            null,
            List.of(),
            List.of());
    return Explanation.of(source, record, chars);
  }

  private List<String> search(CorpusConfig config, Wanted wanted) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < config.sources().size(); i++) {
      SourceConfig configured = config.sources().get(i);
      String at = "sources[" + i + "]." + configured.source();
      SourceConfig source = resolved(configured, at);
      Optional<Assembler> assembler = source.assembler();
      if (assembler.isPresent()) {
        search(source, i, assembler.get(), wanted, lines);
        continue;
      }
      for (SourceFile input : Inputs.files(source, at)) {
        try {
          for (InputSplit split : source.splits(input, i, Long.MAX_VALUE)) {
            search(source, split, wanted, lines);
          }
        } catch (IOException e) {
          throw new CommandException(ExitCode.INPUT, input.path() + ": " + e.getMessage(), e);
        }
      }
    }
    return lines;
  }

  private static SourceConfig resolved(SourceConfig source, String at) {
    try {
      return source.resolved(System.getenv());
    } catch (IllegalArgumentException e) {
      throw new CommandException(ExitCode.INPUT, at + "." + e.getMessage(), e);
    }
  }

  private void search(
      SourceConfig source, int index, Assembler assembler, Wanted wanted, List<String> lines) {
    String at = "sources[" + index + "]." + source.source();
    if (wanted.nothing()) {
      throw new CommandException(
          ExitCode.USAGE,
          at + ": makes documents of groups of records; choose with --url, --id or --offset");
    }
    List<InputSplit> splits = new ArrayList<>();
    try {
      for (SourceFile input : Inputs.files(source, at)) {
        splits.addAll(source.splits(input, index, Long.MAX_VALUE));
      }
      for (List<String> found : new GroupSearch(source, assembler, wanted, chars).find(splits)) {
        add(lines, found);
      }
    } catch (IOException e) {
      throw new CommandException(ExitCode.INPUT, at + ": " + e.getMessage(), e);
    }
  }

  private static void add(List<String> lines, List<String> found) {
    if (!lines.isEmpty()) {
      lines.add("");
    }
    lines.addAll(found);
  }

  private void search(SourceConfig source, InputSplit split, Wanted wanted, List<String> lines)
      throws IOException {
    try (RecordReader reader = source.open(split)) {
      int records = 0;
      while (reader.hasNext()) {
        RecordReader.Item item = reader.next();
        List<String> found = List.of();
        if (item instanceof RecordReader.Read read && wanted.is(read.record())) {
          if (wanted.nothing() && records++ > 0) {
            throw new CommandException(
                ExitCode.USAGE,
                split.getPath() + ": holds several records; choose with --url, --id or --offset");
          }
          found = Explanation.of(source, read.record(), chars);
        } else if (!wanted.nothing()
            && item instanceof RecordReader.Skip skip
            && wanted.is(skip.skipped())) {
          found = Explanation.of(skip.skipped());
        } else if (!wanted.nothing()
            && item instanceof RecordReader.Bad bad
            && wanted.is(bad.badInput())) {
          found = Explanation.of(bad.badInput());
        }
        if (!found.isEmpty()) {
          add(lines, found);
        }
      }
    }
  }

  private static boolean isNamed(Path path, String... ends) {
    String name = path.toString().toLowerCase(Locale.ROOT);
    for (String end : ends) {
      if (name.endsWith(end)) {
        return true;
      }
    }
    return false;
  }
}
