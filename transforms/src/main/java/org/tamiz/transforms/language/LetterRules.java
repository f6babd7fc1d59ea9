package org.tamiz.transforms.language;

import java.util.List;

/**
 * Languages that letters of their own give away where neither model nor profiles know them.
 *
 * <p>Source: exemplar characters of Unicode CLDR; for Cantonese the characters of the Hong Kong
 * Supplementary Character Set that write its particles and pronouns.
 */
final class LetterRules {
  private static final List<Rule> RULES =
      List.of(
          new Rule("Arab", "ckb", "ێڵڕ", .02),
          new Rule("Arab", "sd", "ڪڀٿٺڻڏ", .02),
          new Rule("Beng", "as", "ৰৱ", .02),
          new Rule("Hani", "yue", "嘅咗喺哋啲嘢冇佢唔咁乜", .02));

  private LetterRules() {}

  private record Rule(String script, String tag, String letters, double share) {}

  /** The language whose own letters make up enough of the text; empty where there is none. */
  static String tag(String script, char[] text, int from, int to) {
    for (Rule rule : RULES) {
      if (rule.script().equals(script)) {
        int own = 0;
        for (int i = from; i < to; i++) {
          own += rule.letters().indexOf(text[i]) >= 0 ? 1 : 0;
        }
        if (own >= rule.share() * (to - from)) {
          return rule.tag();
        }
      }
    }
    return "";
  }
}
