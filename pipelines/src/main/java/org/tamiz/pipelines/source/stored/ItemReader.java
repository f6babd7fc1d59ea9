package org.tamiz.pipelines.source.stored;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.tamiz.transforms.chain.RecordReader;

/** A reader that finds its items one after the other. */
public abstract class ItemReader implements RecordReader {
  private final String path;
  private @Nullable Item next;
  private boolean ended;

  /**
   * A reader.
   *
   * @param path the file, for errors
   */
  protected ItemReader(String path) {
    this.path = path;
  }

  /** The next item, or null at the end. */
  protected abstract @Nullable Item pull() throws IOException;

  @Override
  public final boolean hasNext() {
    if (next == null && !ended) {
      try {
        next = pull();
      } catch (IOException e) {
        throw new UncheckedIOException(path + ": " + e.getMessage(), e);
      }
      ended = next == null;
    }
    return next != null;
  }

  @Override
  public final Item next() {
    Item item = hasNext() ? next : null;
    if (item == null) {
      throw new NoSuchElementException();
    }
    next = null;
    return item;
  }
}
