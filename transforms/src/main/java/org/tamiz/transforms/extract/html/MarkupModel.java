package org.tamiz.transforms.extract.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Estimates a block by nothing but the names around it: roles of the elements above it, words of
 * their classes and ids by how far above they stand, words in the targets of its links.
 *
 * <p>Linear in the log odds. Fitted by itself and shown to the other models as held-out estimates,
 * it carries rare words over to sites that nobody has seen, which trees that split on one word at a
 * time do not.
 *
 * <p>As text: a line {@code base VALUE}, then {@code NAME V V V V V} for each name that weighs
 * anything, with its weight inside of the block's line, at the nearest element, one above, two or
 * three above, and further up.
 */
final class MarkupModel {
  /** Places at which a name can stand. */
  static final int PLACES = 5;

  /** Names of the inputs. */
  static final List<String> NAMES;

  private static final int ROLES = PageIndex.ROLES.length;
  private static final int FLAGS = ROLES + MarkupWords.COUNT;
  private static final int LINKS = FLAGS + 2;

  static {
    List<String> names = new ArrayList<>();
    for (Tags.Role role : PageIndex.ROLES) {
      names.add("role." + role.name());
    }
    for (String word : MarkupWords.names()) {
      names.add("word." + word);
    }
    names.add("itemText");
    names.add("hidden");
    for (int bit : BlockFeatures.LINK_BITS) {
      names.add("link." + MarkupWords.word(bit));
    }
    NAMES = List.copyOf(names);
  }

  /** Numbers of inputs: a name at a place. */
  static final int INPUTS = NAMES.size() * PLACES;

  private final double base;
  private final float[] weights;

  /**
   * A model.
   *
   * @param base log odds of a block without names
   * @param weights log odds that each input adds, {@link #INPUTS} of them
   */
  @SuppressWarnings("ArrayParameter")
  MarkupModel(double base, float[] weights) {
    this.base = base;
    this.weights = weights;
  }

  /** Log odds of a block. */
  float score(PageIndex index, Block block, int[] buffer) {
    int n = inputs(index, block, buffer);
    double sum = base;
    for (int k = 0; k < n; k++) {
      sum += weights[buffer[k]];
    }
    return (float) sum;
  }

  /**
   * Finds the inputs of a block.
   *
   * @param into takes them, in an order that the block alone decides; as long as {@link #NAMES}
   * @return how many there are
   */
  static int inputs(PageIndex index, Block block, int[] into) {
    byte[] distances = index.distances(block.container);
    int n = 0;
    for (int name = 1; name < LINKS; name++) {
      int distance = distances[name];
      if (name >= ROLES && name < FLAGS && block.inlineWords.has(name - ROLES)) {
        into[n++] = name * PLACES;
      } else if (distance < PageIndex.NONE) {
        into[n++] = name * PLACES + place(distance);
      }
    }
    if (!block.linkWords.isEmpty()) {
      for (int k = 0; k < BlockFeatures.LINK_BITS.length; k++) {
        if (block.linkWords.has(BlockFeatures.LINK_BITS[k])) {
          into[n++] = (LINKS + k) * PLACES;
        }
      }
    }
    return n;
  }

  private static int place(int distance) {
    return distance < 2 ? distance + 1 : distance < 4 ? 3 : 4;
  }

  /** The model as text. */
  String write() {
    StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "base %.4f\n", base));
    for (int name = 0; name < NAMES.size(); name++) {
      StringBuilder line = new StringBuilder(NAMES.get(name));
      boolean any = false;
      for (int place = 0; place < PLACES; place++) {
        float weight = weights[name * PLACES + place];
        any |= Math.abs(weight) >= 0.0005f;
        line.append(String.format(Locale.ROOT, " %.3f", weight));
      }
      if (any) {
        text.append(line).append('\n');
      }
    }
    return text.toString();
  }

  /**
   * Reads a model.
   *
   * @throws IllegalArgumentException for a name that is not known
   */
  static MarkupModel parse(String text) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < NAMES.size(); i++) {
      places.put(NAMES.get(i), i);
    }
    double base = 0;
    float[] weights = new float[INPUTS];
    for (String line : text.lines().toList()) {
      String[] parts = line.split(" ", -1);
      if (parts[0].equals("base")) {
        base = Double.parseDouble(parts[1]);
        continue;
      }
      Integer name = places.get(parts[0]);
      if (name == null) {
        throw new IllegalArgumentException("the markup model names the unknown " + parts[0]);
      }
      for (int place = 0; place < PLACES; place++) {
        weights[name * PLACES + place] = Float.parseFloat(parts[place + 1]);
      }
    }
    return new MarkupModel(base, weights);
  }
}
