package org.tamiz.transforms.language;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which languages are named as which others, by the length of the text. */
final class Confusions {
  private final int[] lengths;
  private final TreeMap<String, int[]> counts = new TreeMap<>();

  /** None yet, for texts of these lengths in chars. */
  Confusions(int... lengths) {
    this.lengths = lengths.clone();
  }

  /**
   * Adds the confusions of one length.
   *
   * @param confused texts by {@code language → named}
   */
  void add(int length, Map<String, Integer> confused) {
    int place = Arrays.binarySearch(lengths, length);
    confused.forEach(
        (pair, count) ->
            counts.computeIfAbsent(pair, key -> new int[lengths.length])[place] += count);
  }

  /** The pairs with at least so many texts, the most frequent first. */
  void print(PrintStream out, int least) {
    StringBuilder head = new StringBuilder("| language → named |");
    StringBuilder rule = new StringBuilder("|---|");
    for (int length : lengths) {
      head.append(' ').append(length).append(" chars |");
      rule.append("---|");
    }
    out.println(head);
    out.println(rule);
    Comparator<Map.Entry<String, int[]>> bySum =
        Comparator.comparingInt(entry -> -Arrays.stream(entry.getValue()).sum());
    List<Map.Entry<String, int[]>> frequent =
        counts.entrySet().stream()
            .filter(entry -> Arrays.stream(entry.getValue()).sum() >= least)
            .sorted(bySum.thenComparing(Map.Entry.comparingByKey()))
            .toList();
    for (Map.Entry<String, int[]> entry : frequent) {
      StringBuilder row = new StringBuilder("| ").append(entry.getKey()).append(" |");
      for (int count : entry.getValue()) {
        row.append(' ').append(count).append(" |");
      }
      out.println(row);
    }
  }
}
