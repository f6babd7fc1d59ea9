package org.tamiz.transforms.extract.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A sum of regression trees over a row of features, read as log odds.
 *
 * <p>As text: a line {@code base VALUE}, a line {@code features NAME …} with the names of the
 * features in use, then one line a tree, its nodes in preorder: {@code F<=B} sends rows whose
 * feature number F of that list is at most B to the next node and its children, others behind them;
 * {@code =V} is a leaf that adds V.
 */
final class TreeEnsemble {
  /** A node while a tree grows. */
  static final class Node {
    int feature;
    int bin;
    float border;
    float value;
    @Nullable Node left;
    @Nullable Node right;
  }

  private final List<String> names;
  private final double base;

  /** Start of each tree in the node arrays. */
  private final int[] starts;

  /** Feature of a node, or -1 for a leaf. */
  private final short[] features;

  /** Border of a node, value of a leaf. */
  private final float[] numbers;

  private final LeafMasks masks;

  private TreeEnsemble(
      List<String> names,
      double base,
      int[] starts,
      short[] features,
      float[] numbers,
      int[] above) {
    this.names = List.copyOf(names);
    this.base = base;
    this.starts = starts;
    this.features = features;
    this.numbers = numbers;
    this.masks = new LeafMasks(starts, features, numbers, above);
  }

  /**
   * Log odds of many rows.
   *
   * @param rows features in the order of {@code names}, of which all in use are there
   * @param shared features that are the same in all rows: those before this
   */
  double[] scores(KeyColumns rows, int shared) {
    double[] sums = new double[rows.rows()];
    Arrays.fill(sums, base);
    masks.addTo(sums, rows, shared);
    return sums;
  }

  /** The features in use, ascending. */
  IntStream features() {
    return IntStream.range(0, features.length)
        .map(node -> features[node])
        .filter(feature -> feature >= 0)
        .sorted()
        .distinct();
  }

  /** An ensemble of grown trees. */
  static TreeEnsemble of(List<String> names, double base, List<Node> roots) {
    StringBuilder text = new StringBuilder();
    text.append("base ").append(base).append("\nfeatures");
    names.forEach(name -> text.append(' ').append(name));
    text.append('\n');
    for (Node root : roots) {
      write(root, text);
      text.append('\n');
    }
    return parse(text.toString(), names);
  }

  private static void write(Node node, StringBuilder text) {
    Node left = node.left;
    Node right = node.right;
    if (left == null || right == null) {
      text.append(String.format(Locale.ROOT, "=%.4f ", node.value));
      return;
    }
    text.append(node.feature).append("<=").append(plain(node.border)).append(' ');
    write(left, text);
    write(right, text);
  }

  private static String plain(float value) {
    return value == Math.rint(value) && Math.abs(value) < 1e6
        ? Integer.toString((int) value)
        : Float.toString(value);
  }

  /**
   * Reads an ensemble.
   *
   * @param text as described above
   * @param names the features in the order in which rows will hold them
   * @throws IllegalArgumentException for a feature that is not among the names
   */
  static TreeEnsemble parse(String text, List<String> names) {
    Map<String, Short> places = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      places.put(names.get(i), (short) i);
    }
    String[] lines = text.split("\n", -1);
    double base = Double.parseDouble(lines[0].substring("base ".length()));
    String[] used = lines[1].split(" ", -1);
    short[] place = new short[used.length - 1];
    for (int i = 0; i < place.length; i++) {
      Short known = places.get(used[i + 1]);
      if (known == null) {
        throw new IllegalArgumentException("the model names the unknown feature " + used[i + 1]);
      }
      place[i] = known;
    }
    Reader reader = new Reader(place);
    List<Integer> starts = new ArrayList<>();
    for (int i = 2; i < lines.length; i++) {
      if (!lines[i].isEmpty()) {
        starts.add(reader.size);
        reader.tree(lines[i].strip().split(" ", -1));
      }
    }
    return new TreeEnsemble(
        names,
        base,
        starts.stream().mapToInt(Integer::intValue).toArray(),
        Arrays.copyOf(reader.features, reader.size),
        Arrays.copyOf(reader.numbers, reader.size),
        Arrays.copyOf(reader.above, reader.size));
  }

  /** Reads nodes in preorder. */
  private static final class Reader {
    private final short[] place;
    private short[] features = new short[1024];
    private float[] numbers = new float[1024];
    private int[] above = new int[1024];
    private int size;
    private int token;

    Reader(short[] place) {
      this.place = place;
    }

    void tree(String[] tokens) {
      token = 0;
      node(tokens);
    }

    private void node(String[] tokens) {
      if (size == features.length) {
        features = Arrays.copyOf(features, size * 2);
        numbers = Arrays.copyOf(numbers, size * 2);
        above = Arrays.copyOf(above, size * 2);
      }
      String word = tokens[token++];
      int at = size++;
      if (word.startsWith("=")) {
        features[at] = -1;
        numbers[at] = Float.parseFloat(word.substring(1));
        return;
      }
      int sign = word.indexOf("<=");
      features[at] = place[Integer.parseInt(word.substring(0, sign))];
      numbers[at] = Float.parseFloat(word.substring(sign + 2));
      node(tokens);
      above[at] = size;
      node(tokens);
    }
  }

  /** The ensemble as text, with only the features in use. */
  String write() {
    int[] number = new int[names.size()];
    List<String> used = new ArrayList<>();
    for (short feature : features) {
      if (feature >= 0 && number[feature] == 0) {
        used.add(names.get(feature));
        number[feature] = used.size();
      }
    }
    StringBuilder text = new StringBuilder();
    text.append("base ").append(base).append("\nfeatures");
    used.forEach(name -> text.append(' ').append(name));
    for (int tree = 0; tree < starts.length; tree++) {
      text.append('\n');
      int end = tree + 1 < starts.length ? starts[tree + 1] : features.length;
      for (int at = starts[tree]; at < end; at++) {
        text.append(at > starts[tree] ? " " : "");
        if (features[at] < 0) {
          text.append(String.format(Locale.ROOT, "=%.4f", numbers[at]));
        } else {
          text.append(number[features[at]] - 1).append("<=").append(plain(numbers[at]));
        }
      }
    }
    return text.append('\n').toString();
  }
}
