package org.tamiz.transforms.text;

/** Finds the words of a text. Implementations are immutable and safe for use by threads. */
public interface WordBreaker {
  /** The words in order; white space belongs to none. Takes time linear in the text's length. */
  Words words(String text);
}
