package org.tamiz.transforms.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
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
    for (String line : lines) {
      if (line.isEmpty() || line.charAt(0) == '#') {
        continue;
      }
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
    return new Profiles(List.copyOf(names), new GramTable(names.toArray(new String[0]), features));
  }

  /** Language and script of each profile, as {@code gd-Latn}. */
  List<String> names() {
    return names;
  }

  /** The sum of weights of each profile over the distinct trigrams of a folded text. */
  double[] scores(char[] folded) {
    return table.scores(folded, 0, folded.length);
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
      char c = Character.toLowerCase(text.charAt(i));
      if (Character.isLetter(c) || isMark(c) || c == '\'') {
        chars[size++] = c;
      } else if (c == '’') {
        chars[size++] = '\'';
      } else if (chars[size - 1] != ' ') {
        chars[size++] = ' ';
      }
    }
    if (chars[size - 1] != ' ') {
      chars[size++] = ' ';
    }
    return Arrays.copyOf(chars, size);
  }

  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
