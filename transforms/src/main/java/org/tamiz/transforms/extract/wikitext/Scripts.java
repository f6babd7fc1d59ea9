package org.tamiz.transforms.extract.wikitext;

/**
 * Raised and lowered text. Digits and signs become the superscripts and subscripts of Unicode, so
 * that a power does not turn into another number; letters stay; anything else that is raised or
 * lowered behind a caret or an underscore.
 */
final class Scripts {
  private static final String PLAIN = "0123456789+-−=()ni";
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ";
  private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₙᵢ";

  private Scripts() {}

  static String of(String text, boolean raised) {
    String signs = raised ? RAISED : LOWERED;
    StringBuilder out = new StringBuilder();
    boolean letters = true;
    boolean mapped = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int sign = PLAIN.indexOf(c);
      mapped &= sign >= 0;
      letters &= Character.isLetter(c) || c == ' ' || c == '.';
      if (mapped) {
        out.append(signs.charAt(sign));
      }
    }
    if (letters || text.isEmpty()) {
      return text;
    }
    if (mapped) {
      return out.toString();
    }
    boolean single = text.length() < 4 && text.indexOf(' ') < 0;
    return (raised ? "^" : "_") + (single ? text : "(" + text + ")");
  }
}
