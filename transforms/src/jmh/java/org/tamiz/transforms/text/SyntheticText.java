package org.tamiz.transforms.text;

import java.util.Random;

/** Made-up texts with the shape of English web pages, for benchmarks. */
public final class SyntheticText {
  private static final String[] COMMON = {
    "the", "of", "and", "to", "a", "in", "is", "that", "it", "was", "for", "on", "with", "as", "be"
  };

  private SyntheticText() {}

  /** Sentences of a vocabulary of some thousand words, in lines of one to four. */
  public static String english(Random random, int words) {
    StringBuilder text = new StringBuilder();
    int left = words;
    while (left > 0) {
      int sentences = 1 + random.nextInt(4);
      for (int s = 0; s < sentences && left > 0; s++) {
        int length = Math.min(left, 6 + random.nextInt(18));
        left -= length;
        sentence(random, length, text);
        text.append(s + 1 < sentences ? " " : "");
      }
      text.append(random.nextInt(3) == 0 ? "\n\n" : "\n");
    }
    return text.toString().strip();
  }

  private static void sentence(Random random, int length, StringBuilder text) {
    for (int i = 0; i < length; i++) {
      int start = text.length();
      if (random.nextInt(100) < 40) {
        text.append(COMMON[random.nextInt(COMMON.length)]);
      } else {
        word(new Random(random.nextInt(4_000)), text);
      }
      if (i == 0) {
        text.setCharAt(start, Character.toUpperCase(text.charAt(start)));
      }
      text.append(i + 1 == length ? "." : random.nextInt(12) == 0 ? ", " : " ");
    }
  }

  private static void word(Random letters, StringBuilder text) {
    int syllables = 1 + letters.nextInt(4);
    for (int i = 0; i < syllables; i++) {
      text.append("bcdfghlmnprstvw".charAt(letters.nextInt(15)));
      text.append("aeiou".charAt(letters.nextInt(5)));
    }
    text.append(letters.nextBoolean() ? "n" : "s");
  }
}
