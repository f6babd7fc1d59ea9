package org.tamiz.transforms.extract.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Prints the figures of this extractor and of others, installed in a Python environment, over the
 * same pages, in the same measures and in one sitting.
 */
final class EvaluatePeers {
  private static final ObjectMapper JSON = new ObjectMapper();

  private EvaluatePeers() {}

  /** What a tool makes of the pages, and how fast. */
  private record Run(ExtractionReport report, double pagesPerCpuSecond) {}

  /** Runs with the folder of the data sets, the Python interpreter and the script that it runs. */
  public static void main(String[] args) throws IOException, InterruptedException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<GoldPage> pages = GoldPages.read(Path.of(args[0]));
    Map<String, Run> runs = new LinkedHashMap<>();
    runs.put("Tamiz, trained on these pages", own(pages));
    Path folder = Files.createTempDirectory("tamiz-peers");
    try {
      for (int i = 0; i < pages.size(); i++) {
        Files.write(folder.resolve(name(i)), pages.get(i).html());
      }
      for (String tool : lines(args[1], args[2], "--list")) {
        String[] parts = tool.split(" ", -1);
        runs.put(tool, read(pages, lines(args[1], args[2], parts[0], folder.toString())));
      }
    } finally {
      for (int i = 0; i < pages.size(); i++) {
        Files.deleteIfExists(folder.resolve(name(i)));
      }
      Files.delete(folder);
    }
    print(runs, out);
  }

  private static String name(int page) {
    return String.format(Locale.ROOT, "%06d.html", page);
  }

  private static Run own(List<GoldPage> pages) {
    HtmlExtractor extractor = new HtmlExtractor();
    ExtractionReport report = new ExtractionReport();
    for (GoldPage page : pages) {
      report.add(page, EvaluateExtractor.text(extractor, page));
    }
    return new Run(
        report, EvaluateExtractor.speed(pages, page -> EvaluateExtractor.text(extractor, page)));
  }

  private static List<String> lines(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    process.getOutputStream().close();
    List<String> lines = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        lines.add(line);
      }
    }
    int status = process.waitFor();
    if (status != 0) {
      throw new IllegalStateException(
          String.join(" ", command) + " ended with status " + status + ", expected 0");
    }
    return lines;
  }

  private static Run read(List<GoldPage> pages, List<String> lines) throws IOException {
    ExtractionReport report = new ExtractionReport();
    double seconds = 0;
    for (int i = 0; i < pages.size(); i++) {
      JsonNode line = JSON.readTree(lines.get(i));
      if (!line.path("page").asText().equals(name(i))) {
        throw new IllegalStateException(line.path("page") + " came, expected " + name(i));
      }
      report.add(pages.get(i), line.path("text").asText());
      seconds += line.path("cpu").asDouble();
    }
    return new Run(report, pages.size() / seconds);
  }

  private static void print(Map<String, Run> runs, PrintStream out) {
    StringBuilder head = new StringBuilder("| measure |");
    StringBuilder rule = new StringBuilder("|---|");
    StringBuilder speed = new StringBuilder("| pages per CPU second |");
    Map<String, StringBuilder> rows = new LinkedHashMap<>();
    runs.forEach(
        (tool, run) -> {
          head.append(' ').append(tool).append(" |");
          rule.append("---|");
          speed.append(String.format(Locale.ROOT, " %.0f |", run.pagesPerCpuSecond()));
          ExtractionFloors.figures(run.report())
              .forEach(
                  (figure, value) ->
                      rows.computeIfAbsent(figure, f -> new StringBuilder("| " + f + " |"))
                          .append(String.format(Locale.ROOT, " %.3f |", value)));
        });
    out.println(head);
    out.println(rule);
    rows.values().forEach(out::println);
    out.println(speed);
  }
}
