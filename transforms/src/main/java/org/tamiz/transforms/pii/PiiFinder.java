package org.tamiz.transforms.pii;

import java.util.List;

/** Finds one kind of personal data in time linear in the length of the text. */
interface PiiFinder {
  /**
   * The places found, in order, without overlap.
   *
   * @param language BCP 47 primary language of the text, {@code und} where unknown
   */
  List<Span> find(String text, String language);

  /**
   * A place in a text.
   *
   * @param start first char
   * @param end after the last char
   */
  record Span(int start, int end) {}
}
