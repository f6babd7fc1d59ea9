package org.tamiz.pipelines.source.stored;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.tamiz.schemas.InputSplit;

/**
 * The lines that start in one range of a file, blank ones left out, without a byte order mark
 * (U+FEFF in UTF-8) at the start of the file. A compressed file is one range.
 */
public final class LineRange implements Closeable {
  private final StoredFile.Counted in;
  private final Lines lines;
  private final long end;

  /**
   * Opens a range.
   *
   * @param maxBytes longest line that is held
   */
  public LineRange(InputSplit split, int maxBytes) throws IOException {
    long start = split.getStart();
    StoredFile file = new StoredFile(split.getPath());
    if (start > 0) {
      // One byte earlier: where it is a line feed, a line starts with the range.
      this.in = file.openAt(start - 1);
      this.lines = new Lines(in.content(), start - 1, maxBytes);
      lines.next();
    } else {
      this.in = file.open();
      this.lines = new Lines(in.content(), 0, maxBytes);
    }
    // The end of a compressed file's one range says nothing of uncompressed offsets.
    this.end = in.content() == in.stored() ? split.getEnd() : Long.MAX_VALUE;
  }

  /**
   * Cuts a file into ranges of about the given size.
   *
   * @param splitBytes wanted size; 0 or less for one range
   */
  public static List<InputSplit> ranges(
      int sourceIndex, String path, String file, long size, long splitBytes) throws IOException {
    boolean cut = new StoredFile(path).compression() == Compression.NONE;
    return even(sourceIndex, path, file, size, cut ? splitBytes : 0);
  }

  /**
   * Even ranges, whatever the file holds.
   *
   * @param splitBytes wanted size; 0 or less for one range
   */
  public static List<InputSplit> even(
      int sourceIndex, String path, String file, long size, long splitBytes) {
    long count = splitBytes <= 0 || splitBytes >= size ? 1 : (size + splitBytes - 1) / splitBytes;
    return LongStream.range(0, count)
        .mapToObj(
            i ->
                new InputSplit(
                    sourceIndex,
                    path,
                    file,
                    size / count * i,
                    i == count - 1 ? size : size / count * (i + 1),
                    size))
        .toList();
  }

  /** The next line, or null at the end. Damage comes once, as the last line. */
  public Lines.@Nullable Line next() throws IOException {
    while (lines.position() < end) {
      Lines.Line line = lines.next();
      if (line == null) {
        return null;
      }
      byte[] bytes = line.bytes();
      if (bytes == null || line.damage() != null) {
        return line;
      }
      if (line.start() == 0 && startsWithMark(bytes)) {
        bytes = Arrays.copyOfRange(bytes, 3, bytes.length);
        line = new Lines.Line(0, bytes, null);
      }
      if (!isBlank(bytes)) {
        return line;
      }
    }
    return null;
  }

  private static boolean startsWithMark(byte[] bytes) {
    return bytes.length >= 3
        && (bytes[0] & 0xFF) == 0xEF
        && (bytes[1] & 0xFF) == 0xBB
        && (bytes[2] & 0xFF) == 0xBF;
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  /** Bytes of the file, as stored, that were taken so far. */
  public long bytesRead() {
    return in.stored().count();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
