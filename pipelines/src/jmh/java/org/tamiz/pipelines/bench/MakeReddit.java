package org.tamiz.pipelines.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import org.tamiz.pipelines.source.stored.LineRange;
import org.tamiz.pipelines.source.stored.Lines;
import org.tamiz.schemas.InputSplit;
import picocli.CommandLine;

/**
 * Makes archives of comments and submissions of a wanted size from smaller ones: lines are repeated
 * with ids, times, scores and threads of their own and most words changed for others of the same
 * archives; 12 % change little and stay near duplicates. All other fields stay. Bodies that were
 * deleted or removed stay so.
 *
 * <p>A comment answers the submission with a third of the chances, else one of the last fifty
 * comments of its thread. Threads overlap in time. The same arguments give the same archives.
 */
@CommandLine.Command(name = "make-reddit", mixinStandardHelpOptions = true)
public final class MakeReddit implements Runnable {
  private static final double NEAR_SHARE = 0.12;
  private static final int OPEN_THREADS = 200;
  private static final int FIRST_ID = 100_000_000;
  private static final long START = 1_767_225_600L;

  @CommandLine.Option(names = "--from", split = ",", required = true, description = "Archives.")
  private List<Path> from = List.of();

  @CommandLine.Option(names = "--output", required = true, description = "Folder to write to.")
  private Path output = Path.of("");

  @CommandLine.Option(names = "--comments", description = "Comments to make.")
  private int comments = 200_000;

  @CommandLine.Option(names = "--submissions", description = "Submissions to make.")
  private int submissions = 20_000;

  @CommandLine.Option(names = "--one-thread", description = "All comments are of one thread.")
  private boolean oneThread;

  private final ObjectMapper mapper = new ObjectMapper();
  private final List<byte[]> commentLines = new ArrayList<>();
  private final List<byte[]> submissionLines = new ArrayList<>();
  private final List<String> words = new ArrayList<>();

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new MakeReddit()).execute(arguments));
  }

  @Override
  public void run() {
    try {
      make();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void make() throws IOException {
    TreeSet<String> vocabulary = new TreeSet<>();
    for (Path path : from) {
      long size = Files.size(path);
      InputSplit split = new InputSplit(0, path.toString(), "", 0L, size, size);
      try (LineRange lines = new LineRange(split, 1 << 24)) {
        for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
          byte[] bytes = line.bytes();
          if (bytes != null) {
            JsonNode node = mapper.readTree(bytes);
            boolean comment = node.has("link_id");
            (comment ? commentLines : submissionLines).add(bytes);
            for (String word :
                node.path(comment ? "body" : "selftext").asText().split("[^a-z]+", -1)) {
              if (word.length() > 3 && word.length() < 15) {
                vocabulary.add(word);
              }
            }
          }
        }
      }
    }
    words.addAll(vocabulary);
    Files.createDirectories(output);
    int threads = oneThread ? 1 : Math.max(1, submissionLines.isEmpty() ? 20_000 : submissions);
    if (!submissionLines.isEmpty()) {
      try (OutputStream out = open("RS_2026-01.zst")) {
        for (int i = 0; i < submissions; i++) {
          write(out, submission(i));
        }
      }
    }
    if (!commentLines.isEmpty()) {
      int[][] last = new int[threads][];
      Random random = new Random(1);
      try (OutputStream out = open("RC_2026-01.zst")) {
        for (int i = 0; i < comments; i++) {
          int newest = (int) ((long) i * threads / comments);
          int thread = Math.max(0, newest - random.nextInt(OPEN_THREADS));
          write(out, comment(i, thread, last, random));
        }
      }
    }
    System.out.printf(
        Locale.ROOT, "%d comments, %d submissions in %s%n", comments, submissions, output);
  }

  private OutputStream open(String name) throws IOException {
    OutputStream file = new BufferedOutputStream(Files.newOutputStream(output.resolve(name)));
    return new ZstdOutputStream(file, 3).setLong(27);
  }

  private void write(OutputStream out, JsonNode node) throws IOException {
    out.write(mapper.writeValueAsBytes(node));
    out.write('\n');
  }

  private static String id(int number) {
    return Integer.toString(FIRST_ID + number, 36);
  }

  private ObjectNode submission(int i) throws IOException {
    ObjectNode node = (ObjectNode) mapper.readTree(submissionLines.get(i % submissionLines.size()));
    String before = node.path("id").asText();
    Random random = new Random(i * 31L + 7);
    node.put("id", id(i));
    node.put("created_utc", START + i);
    node.put("score", random.nextInt(500));
    node.put("author", "made_up_" + random.nextInt(100_000));
    node.put("permalink", node.path("permalink").asText().replace(before, id(i)));
    node.put("url", node.path("url").asText().replace(before, id(i)));
    if (i >= submissionLines.size()) {
      node.put("title", changed(node.path("title").asText(), random));
      node.put("selftext", changed(node.path("selftext").asText(), random));
    }
    return node;
  }

  private ObjectNode comment(int i, int thread, int[][] last, Random random) throws IOException {
    ObjectNode node = (ObjectNode) mapper.readTree(commentLines.get(i % commentLines.size()));
    int[] recent = last[thread] == null ? new int[51] : last[thread];
    last[thread] = recent;
    int held = Math.min(50, recent[50]);
    boolean top = held == 0 || random.nextInt(3) == 0;
    node.put("parent_id", top ? "t3_" + id(thread) : "t1_" + id(recent[random.nextInt(held)]));
    recent[recent[50]++ % 50] = i;
    node.put("id", id(i));
    node.put("link_id", "t3_" + id(thread));
    node.put("created_utc", START + i / 10);
    node.put("score", random.nextInt(60) - 5);
    node.put("author", "made_up_" + random.nextInt(100_000));
    if (i >= commentLines.size()) {
      node.put("body", changed(node.path("body").asText(), new Random(i)));
    }
    return node;
  }

  /** Changes words of small letters for others. */
  private String changed(String text, Random random) {
    if (text.startsWith("[") && text.endsWith("]")) {
      return text;
    }
    double share = random.nextDouble() < NEAR_SHARE ? 0.01 : 0.6;
    StringBuilder changed = new StringBuilder(text.length() + 64);
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && text.charAt(i) >= 'a' && text.charAt(i) <= 'z';
      if (letter) {
        continue;
      }
      boolean change = i - start > 3 && random.nextDouble() < share;
      changed.append(change ? words.get(random.nextInt(words.size())) : text.substring(start, i));
      if (i < text.length()) {
        changed.append(text.charAt(i));
      }
      start = i + 1;
    }
    return changed.toString();
  }
}
