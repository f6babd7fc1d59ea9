package org.tamiz.pipelines.source.commoncrawl;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the first bytes of an archive tell about the whole. */
final class ArchiveFile {
  /** Bytes of the first record in which the snapshot is looked for. */
  private static final int MAX_INFO = 1 << 14;

  private static final Pattern SNAPSHOT =
      Pattern.compile("(?m)^isPartOf:\\s*(CC-[A-Z0-9][A-Z0-9-]{0,60})\\s*$");

  /** First bytes, hexadecimal, of compressions that are not read. */
  private static final Map<String, String> COMPRESSIONS =
      new TreeMap<>(
          Map.of(
              "28b52ffd", "zstd",
              "04224d18", "lz4",
              "425a68", "bzip2",
              "fd377a58", "xz",
              "504b0304", "zip"));

  private final Path path;
  private final boolean gzipped;
  private final @Nullable Damage unreadable;

  ArchiveFile(String path) throws IOException {
    this.path = Path.of(path);
    try (FileChannel channel = channel()) {
      StoredBytes stored = new StoredBytes(channel);
      this.gzipped = stored.at(0) == 0x1f && stored.at(1) == 0x8b;
      this.unreadable = unreadable(stored);
    }
  }

  /** Why nothing of the file can be read. */
  Optional<Damage> unreadable() {
    return Optional.ofNullable(unreadable);
  }

  /** Whether the file is gzipped. */
  boolean gzipped() {
    return gzipped;
  }

  /** The bytes of a range. */
  ArchiveBytes open(long start, long end) throws IOException {
    FileChannel channel = channel();
    return gzipped ? new GzipBytes(channel, start, end) : new PlainBytes(channel, start);
  }

  /** The snapshot of Common Crawl that the first record names, or empty. */
  String snapshot() throws IOException {
    if (unreadable != null) {
      return "";
    }
    try (ArchiveScanner<String> scanner = new ArchiveScanner<>(open(0, 1), 0, 1, new Info())) {
      String found = scanner.next();
      return found == null ? "" : found;
    }
  }

  /**
   * Whether the file is gzipped record by record, so far as its beginning shows: the first member
   * holds one record, and another member that starts a record follows it.
   */
  boolean gzippedByRecord() throws IOException {
    if (!gzipped || unreadable != null) {
      return false;
    }
    try (FileChannel channel = channel();
        GzipBytes bytes = new GzipBytes(channel, 0, channel.size())) {
      ArchiveScanner<Boolean> scanner =
          new ArchiveScanner<>(bytes, 0, channel.size(), new AtMemberStart(bytes));
      Boolean first = scanner.next();
      Boolean second = scanner.next();
      return Boolean.TRUE.equals(first) && Boolean.TRUE.equals(second);
    }
  }

  private FileChannel channel() throws IOException {
    return FileChannel.open(path, StandardOpenOption.READ);
  }

  private static @Nullable Damage unreadable(StoredBytes stored) throws IOException {
    if (stored.size() == 0) {
      return Damage.file("empty_file", "the file has no bytes");
    }
    StringBuilder begin = new StringBuilder();
    for (int i = 0; i < 4 && i < stored.size(); i++) {
      begin.append(Character.forDigit(stored.at(i) >> 4, 16));
      begin.append(Character.forDigit(stored.at(i) & 15, 16));
    }
    for (Map.Entry<String, String> compression : COMPRESSIONS.entrySet()) {
      if (begin.toString().startsWith(compression.getKey())) {
        return Damage.file(
            "unsupported_compression",
            "the file is compressed with " + compression.getValue() + ", gzip is read");
      }
    }
    return null;
  }

  /** Finds the snapshot in a warcinfo record. */
  private static final class Info implements ArchiveScanner.Meaning<String> {
    @Override
    public String of(long offset, Fields fields, ArchiveScanner.Content content)
        throws IOException {
      if (!fields.first("WARC-Type").equals("warcinfo")) {
        return "";
      }
      byte[] info = new byte[(int) Math.min(MAX_INFO, content.remaining())];
      int length = content.read(info, 0, info.length);
      Matcher found = SNAPSHOT.matcher(new String(info, 0, length, StandardCharsets.ISO_8859_1));
      return found.find() ? found.group(1) : "";
    }

    @Override
    public String of(long offset, @Nullable Fields fields, Damage damage) {
      return "";
    }
  }

  /** Whether a record starts its member. */
  private record AtMemberStart(GzipBytes bytes) implements ArchiveScanner.Meaning<Boolean> {
    @Override
    public Boolean of(long offset, Fields fields, ArchiveScanner.Content content) {
      return offset == bytes.stretchStart();
    }

    @Override
    public Boolean of(long offset, @Nullable Fields fields, Damage damage) {
      return false;
    }
  }
}
