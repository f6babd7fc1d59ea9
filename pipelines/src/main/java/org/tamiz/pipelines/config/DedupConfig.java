package org.tamiz.pipelines.config;

import java.io.Serializable;
import org.tamiz.transforms.options.Option;

/**
 * How duplicates are found.
 *
 * @param exact whether documents of equal text are removed
 */
public record DedupConfig(
    @Option(
            about =
                "Remove documents whose cleaned text equals another's in NFC with white space"
                    + " folded; case and digits count.")
        boolean exact)
    implements Serializable {

  public static DedupConfig defaults() {
    return new DedupConfig(true);
  }
}
