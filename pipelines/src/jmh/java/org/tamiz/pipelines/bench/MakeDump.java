package org.tamiz.pipelines.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/**
 * Repeats the pages of a real dump up to a wanted size, with ids of their own and, of nine pages in
 * ten, most words changed; as XML, as one bzip2 stream, or as a stream for every 100 pages. The
 * same arguments give the same bytes.
 */
public final class MakeDump {
  private static final double NEAR_SHARE = 0.1;
  private static final double CHANGED_WORDS = 0.6;
  private static final int PAGES_A_STREAM = 100;
  private static final int ID_DIGITS = 8;

  private MakeDump() {}

  /** Form of the file that is made. */
  enum Form {
    /** {@code .xml}. */
    PLAIN,
    /** {@code .xml.bz2} of one stream. */
    ONE_STREAM,
    /** {@code .xml.bz2} of many. */
    MULTISTREAM
  }

  /** What was made. */
  record Made(Path file, long pages, long xmlBytes) {}

  /**
   * Makes a dump.
   *
   * @param source a dump, plain or bzip2
   * @param folder folder for the file
   * @param wanted bytes of XML, at least one round of all pages
   */
  static Made make(Path source, Path folder, long wanted, Form form) throws IOException {
    String xml = new String(read(source), StandardCharsets.UTF_8);
    List<String> pages = new ArrayList<>();
    int first = xml.indexOf("<page>");
    for (int at = first; at >= 0; at = xml.indexOf("<page>", at + 1)) {
      int end = xml.indexOf("</page>", at);
      if (end > 0) {
        pages.add(xml.substring(at, end + "</page>".length()));
      }
    }
    Files.createDirectories(folder);
    String ending = form == Form.PLAIN ? ".xml" : ".xml.bz2";
    String kind = form == Form.MULTISTREAM ? "-multistream" : "";
    Path file = folder.resolve("enwiki-20260101-pages-articles" + kind + ending);
    long written = 0;
    long count = 0;
    try (Streams out = new Streams(Files.newOutputStream(file), form)) {
      byte[] head = xml.substring(0, first).getBytes(StandardCharsets.UTF_8);
      out.write(head);
      written += head.length;
      for (int round = 0; round == 0 || written < wanted; round++) {
        for (String page : pages) {
          if (round > 0 && written >= wanted) {
            break;
          }
          if (count % PAGES_A_STREAM == 0 && form == Form.MULTISTREAM) {
            out.part();
          }
          count++;
          byte[] bytes = changed(page, round, count).getBytes(StandardCharsets.UTF_8);
          out.write(bytes);
          out.write('\n');
          written += bytes.length + 1;
        }
      }
      if (form == Form.MULTISTREAM) {
        out.part();
      }
      out.write("</mediawiki>\n".getBytes(StandardCharsets.UTF_8));
    }
    return new Made(file, count, written);
  }

  /**
   * Makes the three forms of a dump and prints what they hold. Arguments: a dump, a folder, MiB of
   * XML.
   */
  public static void main(String[] args) throws IOException {
    for (Form form : Form.values()) {
      Path folder = Path.of(args[1], form.name().toLowerCase(Locale.ROOT));
      Made made = make(Path.of(args[0]), folder, Long.parseLong(args[2]) << 20, form);
      System.out.printf(
          Locale.ROOT, "made %s %d-pages %.3f%n", made.file(), made.pages(), made.xmlBytes() / 1e6);
    }
  }

  private static byte[] read(Path source) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(source))) {
      in.mark(4);
      boolean bzip2 = in.read() == 'B' && in.read() == 'Z';
      in.reset();
      return (bzip2 ? new BZip2CompressorInputStream(in, true) : in).readAllBytes();
    }
  }

  /** Another id, and other letters in words of the text; markup keeps its names. */
  private static String changed(String page, int round, long id) {
    String numbered = page.replaceFirst("<id>\\d+</id>", "<id>" + padded(id) + "</id>");
    if (round == 0) {
      return numbered;
    }
    Random random = new Random(round * 1_000_003L + id);
    double share = random.nextDouble() < NEAR_SHARE ? 0.003 : CHANGED_WORDS;
    StringBuilder out = new StringBuilder(numbered);
    int text = numbered.indexOf("<text");
    int from = text < 0 ? numbered.length() : numbered.indexOf('>', text);
    int braces = 0;
    int start = -1;
    for (int i = from; i < out.length(); i++) {
      char c = out.charAt(i);
      braces = Math.max(0, braces + (c == '{' ? 1 : c == '}' ? -1 : 0));
      boolean letter = c >= 'a' && c <= 'z';
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        boolean word = braces == 0 && i - start >= 4 && out.charAt(start - 1) == ' ' && c != ':';
        if (word && random.nextDouble() < share) {
          for (int k = start + 1; k < i; k++) {
            out.setCharAt(k, (char) ('a' + random.nextInt(26)));
          }
        }
        start = -1;
      }
    }
    return out.toString();
  }

  private static String padded(long id) {
    String digits = Long.toString(10_000_000 + id);
    return digits.substring(0, ID_DIGITS);
  }

  /** Writes plainly, in one stream or in streams of their own. */
  private static final class Streams extends FilterOutputStream {
    private final OutputStream file;

    Streams(OutputStream out, Form form) throws IOException {
      super(out);
      this.file = new BufferedOutputStream(out, 1 << 20);
      this.out = form == Form.PLAIN ? file : new BZip2CompressorOutputStream(file);
    }

    @Override
    public void write(byte[] bytes) throws IOException {
      out.write(bytes, 0, bytes.length);
    }

    @Override
    public void close() throws IOException {
      out.close();
      file.close();
    }

    /** Ends a stream and begins another. */
    void part() throws IOException {
      ((BZip2CompressorOutputStream) out).finish();
      out = new BZip2CompressorOutputStream(file);
    }
  }
}
