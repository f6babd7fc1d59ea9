package org.tamiz.transforms.chain;

import java.util.List;

/**
 * Decides about one document and changes nothing.
 *
 * <p>A filter is an ordered list of checks; the first broken one rejects. Because every check names
 * the number it measures, a chain can store all numbers and decide later with other thresholds.
 */
public non-sealed interface DocumentFilter extends ChainUnit {
  /** The checks in the order in which they decide; the same list at every call. */
  List<Check> checks();

  /** False where no check reads the text, so that the filter can run before extraction. */
  default boolean readsText() {
    return true;
  }

  /**
   * True where the checks read the payload of a single record, not a document: then the filter runs
   * on the records that an {@link Assembler} puts together, before it does, and on nothing else.
   */
  default boolean readsRecord() {
    return false;
  }

  /**
   * True where the checks read nothing but columns that every stored document has, such as its
   * language; then they measure again where a chain otherwise holds on to stored signals.
   */
  default boolean readsOnlyColumns() {
    return false;
  }

  /** Decides about a document. */
  default Decision decide(Draft document) {
    for (Check check : checks()) {
      Decision decision = check.decide(check.measure().applyAsDouble(document));
      if (decision instanceof Decision.Reject) {
        return decision;
      }
    }
    return Decision.KEEP;
  }
}
