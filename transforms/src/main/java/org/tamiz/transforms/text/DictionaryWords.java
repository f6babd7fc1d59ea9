package org.tamiz.transforms.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/**
 * Words of scripts that are written without spaces, by ICU's dictionaries. Not safe for use by
 * threads.
 */
final class DictionaryWords {
  /**
   * UTF-16 units that are cut at a time, which bounds the memory that a hostile text can ask for. A
   * run without any punctuation that is longer than this is cut here too.
   */
  private static final int CHUNK = 2_000;

  private final BreakIterator iterator = (BreakIterator) Prototype.INSTANCE.clone();

  /** Adds the words of a range. */
  void add(String text, int start, int end, Words.Builder words) {
    for (int from = start; from < end; ) {
      int to = Math.min(end, from + CHUNK);
      if (to < end && Character.isLowSurrogate(text.charAt(to))) {
        to--;
      }
      iterator.setText(text.substring(from, to));
      int last = iterator.first();
      for (int next = iterator.next(); next != BreakIterator.DONE; next = iterator.next()) {
        words.add(from + last, from + next);
        last = next;
      }
      from = to;
    }
  }

  /** Loads the dictionaries when first needed. */
  private static final class Prototype {
    static final BreakIterator INSTANCE = BreakIterator.getWordInstance(ULocale.ROOT);
  }
}
