package org.tamiz.pipelines.source.wikipedia;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tamiz.pipelines.source.stored.Compression;
import org.tamiz.pipelines.source.stored.StoredFile;

/**
 * One file of a dump: what it holds is seen by its first bytes, uncompressed; where damage leaves
 * none, by its name.
 */
final class DumpFile {
  /** What a file holds. */
  enum Format {
    /** Pages of the export format. */
    XML,
    /** One JSON object a line. */
    JSON_LINES,
    /** An archive of files of JSON objects. */
    TAR,
    /** Nothing that is read. */
    OTHER
  }

  /** Bytes that are looked at for a head; Wikimedia's take some 10,000. */
  private static final int HEAD = 1 << 20;

  private static final int TAR_MAGIC = 257;
  private static final String PAGE = "page";
  private static final Pattern FIRST_TAG = Pattern.compile("<(mediawiki|page)[\\s>]");

  private final Path path;
  private final Compression compression;
  private final Format format;
  private final @Nullable Charset wide;
  private final SiteInfo siteInfo;
  private final boolean begun;

  private DumpFile(
      Path path,
      Compression compression,
      Format format,
      @Nullable Charset wide,
      SiteInfo siteInfo,
      boolean begun) {
    this.path = path;
    this.compression = compression;
    this.format = format;
    this.wide = wide;
    this.siteInfo = siteInfo;
    this.begun = begun;
  }

  static DumpFile of(String path) throws IOException {
    Path file = Path.of(path);
    Compression compression = new StoredFile(path).compression();
    Head head = head(path, file, compression);
    Charset wide = wide(head.bytes());
    String text = new String(head.bytes(), wide == null ? StandardCharsets.UTF_8 : wide);
    Format format = format(head.bytes(), text.strip(), path);
    Matcher tag = FIRST_TAG.matcher(text);
    SiteInfo site = SiteInfo.none();
    boolean begins = tag.find();
    if (begins && !tag.group(1).equals(PAGE)) {
      int root = tag.start();
      site = SiteInfo.of(text.substring(root, firstPage(tag, text)));
    }
    return new DumpFile(file, compression, format, wide, site, begins || head.damaged());
  }

  Format format() {
    return format;
  }

  SiteInfo siteInfo() {
    return siteInfo;
  }

  /** True where a dump or a page begins in the head of the file, or damage hides it. */
  boolean hasBegun() {
    return begun;
  }

  /** True where ranges can be read independently: XML in UTF-8, plain or in bzip2. */
  boolean isCut() {
    return format == Format.XML
        && wide == null
        && (compression == Compression.NONE || compression == Compression.BZIP2);
  }

  /**
   * The bytes of a range as UTF-8. Places are offsets in the file where it is plain, of blocks in
   * bzip2, in the stream that a file holds otherwise, and in the same text as UTF-8 where it is
   * UTF-16.
   */
  Pieces pieces(long start, long end) throws IOException {
    if (isCut() && compression == Compression.BZIP2) {
      return new BlockPieces(path, start, end);
    }
    if (isCut()) {
      StoredFile.Counted plain = new StoredFile(path.toString()).openAt(start);
      return new StreamPieces(plain.content(), plain.stored(), start, end);
    }
    StoredFile.Counted whole = new StoredFile(path.toString()).open();
    InputStream content = wide == null ? whole.content() : new Transcoded(whole.content(), wide);
    return new StreamPieces(content, whole.stored(), 0, Long.MAX_VALUE);
  }

  private static int firstPage(Matcher tag, String text) {
    while (tag.find()) {
      if (tag.group(1).equals(PAGE)) {
        return tag.start();
      }
    }
    return text.length();
  }

  // Heads are never compared.
  @SuppressWarnings("ArrayRecordComponent")
  private record Head(byte[] bytes, boolean damaged) {}

  private static Head head(String path, Path file, Compression compression) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    try (Pieces pieces = first(path, file, compression)) {
      for (Pieces.Piece piece = pieces.next(); piece != null; piece = pieces.next()) {
        if (piece.damage() != null) {
          return new Head(head.toByteArray(), true);
        }
        head.write(piece.bytes(), 0, piece.length());
        if (head.size() >= HEAD || head.toString(StandardCharsets.UTF_8).contains("<page>")) {
          break;
        }
      }
    }
    return new Head(head.toByteArray(), false);
  }

  private static Pieces first(String path, Path file, Compression compression) throws IOException {
    if (compression == Compression.BZIP2) {
      return new BlockPieces(file, 0, Long.MAX_VALUE);
    }
    StoredFile.Counted whole = new StoredFile(path).open();
    return new StreamPieces(whole.content(), whole.stored(), 0, Long.MAX_VALUE);
  }

  /** UTF-16 by its mark, or by a {@code <} and a space or letter of two bytes (XML 1.0, F.1). */
  private static @Nullable Charset wide(byte[] head) {
    if (head.length < 4) {
      return null;
    }
    int first = (head[0] & 0xFF) << 8 | (head[1] & 0xFF);
    if (first == 0xFEFF || (head[0] == 0 && head[1] != 0 && head[2] == 0)) {
      return StandardCharsets.UTF_16BE;
    }
    boolean little = first == 0xFFFE || (head[1] == 0 && head[0] != 0 && head[3] == 0);
    return little ? StandardCharsets.UTF_16LE : null;
  }

  private static Format format(byte[] head, String text, String path) {
    if (head.length > TAR_MAGIC + 5
        && new String(head, TAR_MAGIC, 5, StandardCharsets.US_ASCII).equals("ustar")) {
      return Format.TAR;
    }
    String start = text.startsWith("\uFEFF") ? text.substring(1).strip() : text;
    if (start.startsWith("<")) {
      return Format.XML;
    }
    if (start.startsWith("{")) {
      return Format.JSON_LINES;
    }
    if (!start.isEmpty()) {
      return Format.OTHER;
    }
    String name = path.toLowerCase(Locale.ROOT);
    if (name.contains(".tar") || name.endsWith(".tgz")) {
      return Format.TAR;
    }
    return name.contains("json") ? Format.JSON_LINES : Format.XML;
  }
}
