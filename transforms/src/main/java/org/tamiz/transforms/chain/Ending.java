package org.tamiz.transforms.chain;

import java.util.List;
import org.tamiz.schemas.BadInput;
import org.tamiz.schemas.Rejection;

/** How a record leaves the chain. */
public sealed interface Ending {
  /**
   * The document passed every unit.
   *
   * @param document the document with all its signals
   * @param qualityScore 0 to 1, by {@link QualityScore}
   * @param notApplicable checks that had no reading for it, as {@code <unit>/<signal>}, in order
   */
  record Kept(Draft document, double qualityScore, List<String> notApplicable) implements Ending {}

  /** The document was not kept. */
  record Rejected(Rejection rejection) implements Ending {}

  /** The record's bytes could not be read. */
  record Unread(BadInput badInput) implements Ending {}
}
