package org.tamiz.transforms.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Texts that break careless code, by name. */
final class NastyTexts {
  /** Characters from every corner, drawn for the random texts. */
  private static final String DRAW =
      "aab  c.\n\n!?\t\r\u000B\u0085\u00A0\u2028#{•-…\"'[1]½é\u0301\u200D\uFEFF\u0000漢字カナไทยمرحبا"
          + "\uD83D\uDE00\uD83D\uDC69\u200D\uD83D\uDCBB\uD83C\uDDEA\uD83C\uDDF8\uD800\uDC00";

  private NastyTexts() {}

  /** The fixed ones and a hundred random ones, the same at every call. */
  static Map<String, String> all() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("empty", "");
    texts.put("spaces", " \t  ");
    texts.put("newlines", "\n\n\n");
    texts.put("one character", "x");
    texts.put("one mark", ".");
    texts.put("lone high surrogate", "ab \uD83D cd");
    texts.put("lone low surrogates", "\uDE00\uDE00 \uDE00");
    texts.put("nul", "a\u0000b \u0000 c");
    texts.put("right to left", "هذا نص طويل.\nوهذا سطر آخر؟");
    texts.put("combining marks", "e\u0301\u0301 \u0301 a\u0308".repeat(20));
    texts.put("emoji with joiners", "\uD83D\uDC69\u200D\uD83D\uDCBB\uFE0F ok \uD83C\uDDEA\uD83C");
    texts.put("punctuation", "?!.,;:—“”…".repeat(30));
    texts.put("digits", "12 345.67 8,900 ".repeat(30));
    texts.put("mixed scripts", "sieve решето 篩 ふるい ตะแกรง 체 غربال ".repeat(20));
    texts.put("windows line ends", "One line.\r\nTwo lines.\r\n\r\nThree lines.\r\n");
    texts.put("all line ends", "a\u000Bb\fc\u001Cd\u0085e\u2028f\u2029g\r");
    texts.put("open brackets", "[".repeat(500) + "[1" + "[edit".repeat(50));
    texts.put("plain prose", prose(40));
    Random random = new Random(20240229);
    for (int i = 0; i < 100; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(400);
      for (int k = 0; k < length; k++) {
        text.append(DRAW.charAt(random.nextInt(DRAW.length())));
      }
      texts.put("random " + i, text.toString());
    }
    return texts;
  }

  /** Texts of a length in UTF-16 units, or a little more, each hard in its own way. */
  static Map<String, String> ofLength(int length) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("one word", "x".repeat(length));
    texts.put("one line", "word ".repeat(length / 5));
    texts.put("newlines", "\n".repeat(length));
    texts.put("short lines", "a\n".repeat(length / 2));
    texts.put("different lines", numbers(length));
    texts.put("marks", ".".repeat(length));
    texts.put("quotes", ". \"".repeat(length / 3));
    texts.put("brackets", "[".repeat(length));
    texts.put("open digits", "[1".repeat(length / 2));
    texts.put("spaces", " ".repeat(length));
    texts.put("marks on nothing", "\u0301".repeat(length));
    texts.put("emoji", "\uD83D\uDE00".repeat(length / 2));
    texts.put("flags", "\uD83C\uDDEA".repeat(length / 2));
    texts.put("han", "篩".repeat(length));
    texts.put("thai", "ตะแกรง".repeat(length / 6));
    texts.put("stops", "a.".repeat(length / 2));
    return texts;
  }

  private static String numbers(int length) {
    StringBuilder text = new StringBuilder(length + 20);
    for (int i = 0; text.length() < length; i++) {
      text.append("line ").append(i).append(" ends here.\n");
    }
    return text.toString();
  }

  private static String prose(int sentences) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < sentences; i++) {
      all.add("The miller and the baker have sieve number " + i + " with them, to be of use.");
    }
    return String.join("\n", all);
  }
}
