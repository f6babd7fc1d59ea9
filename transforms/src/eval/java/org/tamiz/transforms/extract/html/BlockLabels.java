package org.tamiz.transforms.extract.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How much of each block stands in the ground truth.
 *
 * @param share share of the block's words that are aligned with the ground truth, 0 to 1
 * @param words words of each block
 * @param goldWords words of the ground truth
 */
@SuppressWarnings("ArrayRecordComponent")
record BlockLabels(float[] share, int[] words, int goldWords) {

  static BlockLabels of(List<Block> blocks, String gold) {
    List<String> all = new ArrayList<>();
    int[] starts = new int[blocks.size() + 1];
    for (int i = 0; i < blocks.size(); i++) {
      addTokens(blocks.get(i).text, all);
      starts[i + 1] = all.size();
    }
    List<String> right = new ArrayList<>();
    addTokens(gold.replaceAll("<[phl/]+>", " "), right);
    Alignment alignment = Alignment.of(all, right);
    float[] share = new float[blocks.size()];
    int[] words = new int[blocks.size()];
    for (int i = 0; i < share.length; i++) {
      words[i] = starts[i + 1] - starts[i];
      int matched = 0;
      int longest = 0;
      int run = 0;
      for (int t = starts[i]; t < starts[i + 1]; t++) {
        if (alignment.matched()[t]) {
          matched++;
          run++;
          longest = Math.max(longest, run);
        } else {
          run = 0;
        }
      }
      float found = words[i] == 0 ? 0 : matched / (float) words[i];
      // Words scattered over a long block that happen to stand in the ground truth are no match.
      share[i] = found < 0.35f || (words[i] > 8 && longest < 3) ? 0 : found;
    }
    return new BlockLabels(share, words, right.size());
  }

  /** Lower-cased words; each character of a dense script is one. */
  private static void addTokens(String text, List<String> tokens) {
    for (String token : TextMeasures.tokens(text.toLowerCase(Locale.ROOT))) {
      int start = 0;
      for (int i = 0; i < token.length(); i++) {
        if (TextMass.isDense(token.charAt(i))) {
          if (i > start) {
            tokens.add(token.substring(start, i));
          }
          tokens.add(token.substring(i, i + 1));
          start = i + 1;
        }
      }
      if (start < token.length()) {
        tokens.add(token.substring(start));
      }
    }
  }
}
