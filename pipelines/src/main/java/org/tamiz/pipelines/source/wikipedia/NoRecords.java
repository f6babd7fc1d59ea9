package org.tamiz.pipelines.source.wikipedia;

import org.jspecify.annotations.Nullable;
import org.tamiz.pipelines.source.stored.ItemReader;

/** A file that is no dump: one item of bad input. */
final class NoRecords extends ItemReader {
  private @Nullable Item only;

  NoRecords(String path, Item only) {
    super(path);
    this.only = only;
  }

  @Override
  protected @Nullable Item pull() {
    Item item = only;
    only = null;
    return item;
  }

  @Override
  public long bytesRead() {
    return 0;
  }

  @Override
  public void close() {}
}
