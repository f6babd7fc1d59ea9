package org.tamiz.transforms.extract.html;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Measures of a text against its ground truth, as the data sets define them. */
final class TextMeasures {
  private static final int SHINGLE = 4;

  private TextMeasures() {}

  /**
   * Agreement of two multisets.
   *
   * @param precision share of the found that is right, 0 to 1
   * @param recall share of the right that is found, 0 to 1
   */
  record Score(double precision, double recall) {
    double f1() {
      return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
  }

  /** Lower-cased words as multisets. */
  static Score words(String text, String gold) {
    return compare(tokens(text.toLowerCase(Locale.ROOT)), tokens(gold.toLowerCase(Locale.ROOT)));
  }

  /** Runs of four words, case kept, as multisets. */
  static Score shingles(String text, String gold) {
    return compare(shingles(tokens(text)), shingles(tokens(gold)));
  }

  /** CleanEval: words and paragraph marks in order, bytes over 0x7F left out. */
  static Score cleaneval(String text, String gold) {
    List<String> found = cleanevalTokens("<p> " + text.replace("\n", " <p> "));
    List<String> right = cleanevalTokens(gold.replaceAll("<[A-Za-z/][^>]*>", " <p> "));
    int matches = Alignment.of(found, right).matches();
    return new Score(ratio(matches, found.size()), ratio(matches, right.size()));
  }

  /** White space folded, for searching snippets. */
  static String folded(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static List<String> cleanevalTokens(String text) {
    StringBuilder kept = new StringBuilder();
    text.chars().filter(c -> c < 0x80).forEach(c -> kept.append(c < ' ' ? ' ' : (char) c));
    List<String> tokens = new ArrayList<>();
    for (String token : kept.toString().split(" ", -1)) {
      if (!token.isEmpty()) {
        tokens.add(token);
      }
    }
    return tokens;
  }

  /** Runs of letters, digits and underscores. */
  static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); ) {
      int c = i < text.length() ? text.codePointAt(i) : ' ';
      if (isWord(c)) {
        start = start < 0 ? i : start;
      } else if (start >= 0) {
        tokens.add(text.substring(start, i));
        start = -1;
      }
      i += Character.charCount(c);
    }
    return tokens;
  }

  private static boolean isWord(int c) {
    if (Character.isLetterOrDigit(c) || c == '_') {
      return true;
    }
    int type = Character.getType(c);
    return type == Character.OTHER_NUMBER || type == Character.LETTER_NUMBER;
  }

  private static List<String> shingles(List<String> tokens) {
    if (tokens.size() < SHINGLE) {
      return tokens.isEmpty() ? List.of() : List.of(String.join(" ", tokens));
    }
    return IntStream.rangeClosed(0, tokens.size() - SHINGLE)
        .mapToObj(i -> String.join(" ", tokens.subList(i, i + SHINGLE)))
        .toList();
  }

  private static Score compare(Collection<String> found, Collection<String> right) {
    if (found.isEmpty() && right.isEmpty()) {
      return new Score(1, 1);
    }
    Map<String, Integer> rest = new HashMap<>();
    right.forEach(token -> rest.merge(token, 1, Integer::sum));
    int matches = 0;
    for (String token : found) {
      if (rest.merge(token, -1, Integer::sum) >= 0) {
        matches++;
      }
    }
    return new Score(ratio(matches, found.size()), ratio(matches, right.size()));
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 0 : part / (double) whole;
  }
}
