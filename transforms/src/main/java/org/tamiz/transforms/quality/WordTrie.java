package org.tamiz.transforms.quality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Finds words of lower-case ASCII letters and digits anywhere in a text of such. Immutable. */
final class WordTrie {
  private static final int LETTERS = 36;
  private static final int END = LETTERS;

  private final List<int[]> nodes = new ArrayList<>();

  WordTrie(Collection<String> words) {
    nodes.add(node());
    for (String word : words) {
      int[] at = nodes.get(0);
      for (int i = 0; i < word.length(); i++) {
        int letter = letter(word.charAt(i));
        if (at[letter] == 0) {
          at[letter] = nodes.size();
          nodes.add(node());
        }
        at = nodes.get(at[letter]);
      }
      at[END] = 1;
    }
  }

  private static int[] node() {
    return new int[LETTERS + 1];
  }

  private static int letter(char c) {
    return c <= '9' ? c - '0' : c - 'a' + 10;
  }

  /** True where some word stands in the text. */
  boolean isIn(String text) {
    for (int start = 0; start < text.length(); start++) {
      int[] at = nodes.get(0);
      for (int i = start; i < text.length(); i++) {
        int next = at[letter(text.charAt(i))];
        if (next == 0) {
          break;
        }
        at = nodes.get(next);
        if (at[END] == 1) {
          return true;
        }
      }
    }
    return false;
  }
}
