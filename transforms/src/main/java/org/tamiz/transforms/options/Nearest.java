package org.tamiz.transforms.options;

import java.util.Locale;
import java.util.Optional;

/** Finds the known word that a mistyped one most likely stands for. */
public final class Nearest {
  /** Longest word that is compared, characters; longer ones have no neighbour. */
  private static final int MAX_LENGTH = 100;

  private Nearest() {}

  /**
   * The known word with the fewest insertions, deletions and replacements from the given one,
   * ignoring case, hyphens and underscores; nothing where more than a third of it would change. A
   * word of four letters or more that is part of the other counts as two changes. The first of
   * several wins.
   */
  public static Optional<String> of(String given, Iterable<String> known) {
    if (given.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String plain = plain(given);
    Optional<String> best = Optional.empty();
    int bestDistance = 1 + (plain.length() < 4 ? 1 : Math.max(2, plain.length() / 3));
    for (String word : known) {
      int distance = distance(plain, plain(word));
      if (isPart(plain, plain(word)) || isPart(plain(word), plain)) {
        distance = Math.min(distance, 2);
      }
      if (distance < bestDistance) {
        best = Optional.of(word);
        bestDistance = distance;
      }
    }
    return best;
  }

  /** Says that a word is not known, and names the nearest or else all that are. */
  public static String unknown(String kind, String given, Iterable<String> known) {
    return "there is no "
        + kind
        + " of this name; "
        + of(given, known)
            .map(near -> "did you mean " + near + "?")
            .orElseGet(() -> "known are " + String.join(", ", known));
  }

  private static boolean isPart(String part, String whole) {
    return part.length() >= 4 && whole.contains(part);
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replace = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replace, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
