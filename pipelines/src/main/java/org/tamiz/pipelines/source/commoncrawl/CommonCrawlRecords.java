package org.tamiz.pipelines.source.commoncrawl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tamiz.schemas.InputSplit;
import org.tamiz.transforms.chain.RecordReader;

/** The records of one range of an archive: every one is read, skipped or bad input, once. */
final class CommonCrawlRecords implements RecordReader {
  private final InputSplit split;
  private final ArchiveScanner<Item> scanner;
  private @Nullable Item next;
  private boolean ended;
  private long bytesRead;

  private CommonCrawlRecords(InputSplit split, ArchiveScanner<Item> scanner) {
    this.split = split;
    this.scanner = scanner;
  }

  /** Opens a range. */
  static RecordReader open(CommonCrawlSource.Options options, InputSplit split) throws IOException {
    ArchiveFile file = new ArchiveFile(split.getPath());
    String snapshot = options.snapshot().isEmpty() ? file.snapshot() : options.snapshot();
    RecordItems items = new RecordItems(options, split.getFile(), snapshot);
    Optional<Damage> unreadable = file.unreadable();
    if (unreadable.isPresent()) {
      return new UnreadableFile(items.of(0, null, unreadable.get()), split);
    }
    long start = split.getStart();
    long end = split.getEnd();
    return new CommonCrawlRecords(
        split, new ArchiveScanner<>(file.open(start, end), start, end, items));
  }

  @Override
  public boolean hasNext() {
    if (next == null && !ended) {
      try {
        next = scanner.next();
      } catch (IOException e) {
        throw new UncheckedIOException(split.getPath() + ": " + e.getMessage(), e);
      }
      ended = next == null;
      long range = split.getEnd() - split.getStart();
      long read = ended ? range : Math.min(scanner.bytesRead(), range);
      bytesRead = Math.max(bytesRead, read);
    }
    return next != null;
  }

  @Override
  public Item next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    Item item = next;
    next = null;
    return item;
  }

  @Override
  public long bytesRead() {
    return bytesRead;
  }

  @Override
  public void close() throws IOException {
    scanner.close();
  }

  /** A file of which nothing can be read: one bad input, told by its first range. */
  private static final class UnreadableFile implements RecordReader {
    private final Item bad;
    private final long range;
    private boolean pending;

    UnreadableFile(Item bad, InputSplit split) {
      this.bad = bad;
      this.range = split.getEnd() - split.getStart();
      this.pending = split.getStart() == 0;
    }

    @Override
    public boolean hasNext() {
      return pending;
    }

    @Override
    public Item next() {
      if (!pending) {
        throw new NoSuchElementException();
      }
      pending = false;
      return bad;
    }

    @Override
    public long bytesRead() {
      return pending ? 0 : range;
    }

    @Override
    public void close() {}
  }
}
