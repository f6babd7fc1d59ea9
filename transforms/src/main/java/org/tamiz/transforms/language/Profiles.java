package org.tamiz.transforms.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * The most frequent trigrams of languages, as naive Bayes weights: {@code ln p(trigram) − ln} of
 * the probability that a trigram outside the profile is given.
 *
 * <p>Resource {@code profiles.txt}: one language and script a line, as {@code gd-Latn}; then words,
 * where a number is the weight, in steps of {@value #STEP}, of the trigrams behind it, and {@code
 * _} in a trigram is a space. It is counted over the Universal Declaration of Human Rights.
 */
final class Profiles {
  /** Weight of one step, natural logarithm. */
  static final double STEP = .25;

  private final List<String> names;
  private final GramTable table;

  private Profiles(List<String> names, GramTable table) {
    this.names = names;
    this.table = table;
  }

  /** The profiles that are shipped. */
  static Profiles shipped() {
    try (InputStream in = Profiles.class.getResourceAsStream("profiles.txt")) {
      if (in == null) {
        throw new IllegalStateException("profiles.txt is not on the class path");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return parse(reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Profiles from the lines of a resource; lines that begin with {@code #} are comments. */
  static Profiles parse(List<String> lines) {
    List<String> names = new ArrayList<>();
    TreeMap<String, List<double[]>> weights = new TreeMap<>();
    List<String> sorted =
        lines.stream()
            .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
            .sorted(Comparator.comparing(Profiles::script))
            .toList();
    for (String line : sorted) {
      int space = line.indexOf(' ');
      double weight = 0;
      for (String word : line.substring(space + 1).split(" ", -1)) {
        char first = word.charAt(0);
        if (first >= '0' && first <= '9') {
          weight = STEP * Integer.parseInt(word);
        } else {
          weights
              .computeIfAbsent(word.replace('_', ' '), gram -> new ArrayList<>())
              .add(new double[] {names.size(), weight});
        }
      }
      names.add(line.substring(0, space));
    }
    List<GramTable.Feature> features = new ArrayList<>();
    weights.forEach(
        (gram, list) ->
            features.add(
                new GramTable.Feature(
                    gram,
                    list.stream().mapToInt(pair -> (int) pair[0]).toArray(),
                    list.stream().mapToDouble(pair -> pair[1]).toArray())));
    return new Profiles(
        List.copyOf(names), new GramTable(names.toArray(new String[0]), STEP, features));
  }

  private static String script(String line) {
    return line.substring(line.indexOf('-'), line.indexOf(' '));
  }

  /** Language and script of each profile, those of one script side by side, as {@code gd-Latn}. */
  List<String> names() {
    return names;
  }

  /** A tally of scores for a folded text. */
  GramTally tally(int length, boolean parted, GramTally.Range asked) {
    return new GramTally(table, length, parted, asked);
  }

  /** Appends a range of a text as {@link #fold} makes it, going on where the last space is. */
  static void append(char[] text, int from, int to, GramTally tally) {
    if (tally.isEmpty()) {
      tally.append(' ');
    }
    boolean space = true;
    for (int i = from; i < to; i++) {
      char c = CharKinds.profile(text[i]);
      if (c != ' ' || !space) {
        tally.append(c);
      }
      space = c == ' ';
    }
    if (!space) {
      tally.append(' ');
    }
  }

  /**
   * A text as profiles see it: letters and their marks in lower case, apostrophes alike, anything
   * else as one space, with a space at both ends.
   */
  static char[] fold(String text) {
    char[] chars = new char[text.length() + 2];
    int size = 1;
    chars[0] = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = CharKinds.profile(text.charAt(i));
      if (c != ' ' || chars[size - 1] != ' ') {
        chars[size++] = c;
      }
    }
    if (chars[size - 1] != ' ') {
      chars[size++] = ' ';
    }
    return Arrays.copyOf(chars, size);
  }
}
