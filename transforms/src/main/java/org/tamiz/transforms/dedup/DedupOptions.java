package org.tamiz.transforms.dedup;

import java.io.Serializable;
import org.tamiz.transforms.options.Option;

/**
 * How duplicates are removed. Documents whose id comes a second time are always removed.
 *
 * @param exact whether documents of equal digest are removed
 * @param near how nearly equal documents are found
 */
public record DedupOptions(
    @Option(
            about =
                "Remove documents whose cleaned text equals another's in NFC with white space"
                    + " folded; case and digits count.")
        boolean exact,
    @Option(about = "Remove documents that are nearly equal to a kept one.") MinHashOptions near)
    implements Serializable {

  /** Exact and near. */
  public static DedupOptions defaults() {
    return new DedupOptions(true, MinHashOptions.defaults());
  }

  /** The same with exact removal on or off. */
  public DedupOptions withExact(boolean on) {
    return new DedupOptions(on, near);
  }

  /** The same with other options for near duplicates. */
  public DedupOptions withNear(MinHashOptions options) {
    return new DedupOptions(exact, options);
  }
}
