package org.tamiz.transforms.chain;

import java.util.SortedMap;

/** Takes text away from one document by rules, and counts what each rule took. Never rejects. */
public non-sealed interface Cleaner extends ChainUnit {
  /** The text that remains. */
  Cleaned clean(Draft document);

  /**
   * What a cleaner leaves.
   *
   * @param text the text that remains; equal to the given one where nothing was taken
   * @param removed how often each rule took something, by rule in lower_snake; every rule is
   *     present
   */
  record Cleaned(String text, SortedMap<String, Integer> removed) {}
}
