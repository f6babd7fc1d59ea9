package org.tamiz.transforms.language;

/**
 * Folds texts as {@link ModelText} does, word by word: a word that none of its patterns can match,
 * as most words are, is copied in lower case. Control chars at the ends of a text stay, and so does
 * a retweet's mark that ends it. Not safe for use by threads.
 */
final class ModelWords {
  private final ModelText passes;
  private final char[] out;
  private int size;

  /** True until a char of the text that is no space was written. */
  private boolean leading;

  /** Spaces that are kept back, as they may be the last. */
  private int spaces;

  private char space;

  /** Room for texts of so many chars. */
  ModelWords(int most) {
    passes = new ModelText(most);
    out = new char[most];
  }

  /** A char of what the last call wrote. */
  char at(int place) {
    return out[place];
  }

  /**
   * Folds a range of a text, without the spaces at its ends.
   *
   * @return number of chars that were written
   */
  int fold(char[] text, int from, int to) {
    size = 0;
    leading = true;
    spaces = 0;
    int at = from;
    while (at < to) {
      if (ModelText.isSpace(text[at])) {
        put(text[at++]);
        continue;
      }
      int end = plain(text, at, to);
      if (end > at) {
        settle();
        for (int i = at; i < end; i++) {
          out[size++] = CharKinds.lower(text[i]);
        }
      } else {
        end = at + 1;
        while (end < to && !ModelText.isSpace(text[end])) {
          end++;
        }
        // A retweet's mark takes the space after it.
        end += end < to && text[end] == ' ' ? 1 : 0;
        int left = passes.fold(text, at, end);
        for (int i = 0; i < left; i++) {
          put(passes.at(i));
        }
      }
      at = end;
    }
    return size;
  }

  private void put(char c) {
    if (ModelText.isSpace(c)) {
      space = spaces++ == 0 ? c : ' ';
    } else {
      settle();
      out[size++] = CharKinds.lower(c);
    }
  }

  private void settle() {
    if (spaces > 0 && !leading) {
      out[size++] = space;
    }
    spaces = 0;
    leading = false;
  }

  /** End of the word that begins here; the place itself where a pattern may match in it. */
  private static int plain(char[] text, int at, int to) {
    char before = 0;
    char last = 0;
    boolean laugh = false;
    int i = at;
    for (; i < to && !ModelText.isSpace(text[i]); i++) {
      char c = text[i];
      int kind = CharKinds.of(c);
      if ((kind & CharKinds.FOLDED) != 0) {
        return at;
      }
      if (c < 0x80) {
        c = CharKinds.lower(c);
        if ((kind & CharKinds.MOUTH) != 0 && last == 'x') {
          return at;
        }
        if (c == 'h' || c == 'j') {
          if (laugh && (CharKinds.of(last) & CharKinds.VOWEL) != 0) {
            return at;
          }
          laugh = true;
        }
      }
      if (c == last && c == before) {
        return at;
      }
      before = last;
      last = c;
    }
    boolean retweet =
        last == 't'
            && before == 'r'
            && (i == at + 2 || (CharKinds.of(text[i - 3]) & CharKinds.ASCII_LETTER) == 0);
    return retweet ? at : i;
  }
}
