package org.tamiz.transforms.quality;

import java.util.Set;

/** Languages in which a rule that was made for English has no reading. BCP 47 primary tags. */
final class Languages {
  private static final Set<String> CHINESE = Set.of("zh", "yue", "wuu", "nan", "hak", "gan", "lzh");
  private static final Set<String> SPACELESS =
      Set.of(
          "ja", "th", "lo", "km", "my", "bo", "dz", "ii", "shn", "nod", "khb", "tdd", "blt", "mnw");
  private static final Set<String> MARKLESS = Set.of("th", "lo");

  private Languages() {}

  /** Written in signs of a syllable or more, so that lengths in characters mean something else. */
  static boolean isDense(String tag) {
    return tag.equals("ja") || tag.equals("ko") || CHINESE.contains(tag);
  }

  /** Written without spaces between words, so that white space does not tell words apart. */
  static boolean isSpaceless(String tag) {
    return SPACELESS.contains(tag) || CHINESE.contains(tag);
  }

  /** Ends sentences by a space instead of a mark. */
  static boolean isMarkless(String tag) {
    return MARKLESS.contains(tag);
  }

  /** Ends sentences with the marks of English, as far as is known. */
  static boolean hasEnglishMarks(String tag) {
    return tag.equals("en") || tag.equals("und");
  }
}
