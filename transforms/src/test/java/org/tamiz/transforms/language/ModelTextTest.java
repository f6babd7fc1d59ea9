package org.tamiz.transforms.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import opennlp.tools.util.StringUtil;
import opennlp.tools.util.normalizer.AggregateCharSequenceNormalizer;
import opennlp.tools.util.normalizer.CharSequenceNormalizer;
import opennlp.tools.util.normalizer.EmojiCharSequenceNormalizer;
import opennlp.tools.util.normalizer.NumberCharSequenceNormalizer;
import opennlp.tools.util.normalizer.ShrinkCharSequenceNormalizer;
import opennlp.tools.util.normalizer.TwitterCharSequenceNormalizer;
import opennlp.tools.util.normalizer.UrlCharSequenceNormalizer;
import org.junit.jupiter.api.Test;

class ModelTextTest {
  private static final CharSequenceNormalizer LIBRARY =
      new AggregateCharSequenceNormalizer(
          EmojiCharSequenceNormalizer.getInstance(),
          UrlCharSequenceNormalizer.getInstance(),
          TwitterCharSequenceNormalizer.getInstance(),
          NumberCharSequenceNormalizer.getInstance(),
          ShrinkCharSequenceNormalizer.getInstance());

  private static final List<String> PARTS =
      List.of(
          "h", "a", "HA", "ja", "j", "e", "rt ", "RT:", "r", "t", " ", "  ", "\n", "x", "d", ":",
          ";", ")", "o", "-", "http", "s", "://", "a.b", "@", "#", "1", "23", "_", ".", "é",
          "\u0301", "中", "😀", "\uD83D", "\uD801", "\uE000", "İ", "K", "\u2028", "\u0085", "A",
          "AA", "aaa", "\u00a0", "+", "/", "p");

  @Test
  void foldsAsTheLibraryDoes() {
    Random random = new Random(1);
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int parts = random.nextInt(14); parts > 0; parts--) {
        text.append(PARTS.get(random.nextInt(PARTS.size())));
      }
      String given = text.toString();
      assertThat(new String(ModelText.of(given)))
          .as(given)
          .isEqualTo(StringUtil.toLowerCase(LIBRARY.normalize(given)));
    }
  }

  @Test
  void wordsAreFoldedAsTheWholeText() {
    List<String> parts =
        Stream.concat(PARTS.stream(), Stream.of("hat", "jar", "wort", "art", "ört", "xp", "e"))
            .toList();
    Random random = new Random(2);
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int count = random.nextInt(14); count > 0; count--) {
        text.append(parts.get(random.nextInt(parts.size())));
      }
      char[] given = text.append(" e").toString().toCharArray();
      ModelWords words = new ModelWords(given.length);
      StringBuilder folded = new StringBuilder();
      int size = words.fold(given, 0, given.length);
      for (int at = 0; at < size; at++) {
        folded.append(words.at(at));
      }
      assertThat(folded.toString()).as(text.toString()).isEqualTo(foldedWhole(text.toString()));
    }
  }

  private static String foldedWhole(String text) {
    return new String(ModelText.of(text));
  }
}
