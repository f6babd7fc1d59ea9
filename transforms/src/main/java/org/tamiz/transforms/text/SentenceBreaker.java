package org.tamiz.transforms.text;

import java.util.Locale;
import java.util.Set;

/**
 * Sentences by their end marks. A line never shares a sentence with another.
 *
 * <p>A sentence ends behind a run of {@link Punctuation#endsSentence end marks} and closing quotes
 * and brackets where white space follows; behind marks of scripts without spaces anywhere. A single
 * full stop does not end one before a lower-case letter, after one letter, or after a common
 * abbreviation of English. Words written together behind a mark ({@code so...yeah}) are not parted,
 * and text without marks is one sentence a line.
 */
final class SentenceBreaker {
  private static final int LONGEST_ABBREVIATION = 5;

  /** Titles, references and firms that are followed by a capital in running text. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "st", "jr", "sr", "rev", "gen", "col", "capt", "lt",
          "sgt", "gov", "sen", "rep", "hon", "mt", "vs", "etc", "cf", "e.g", "i.e", "ca", "approx",
          "no", "nos", "vol", "fig", "figs", "eq", "ed", "eds", "pp", "ch", "sec", "inc", "ltd",
          "co", "corp", "dept", "univ", "ave", "blvd", "jan", "feb", "mar", "apr", "jun", "jul",
          "aug", "sep", "sept", "oct", "nov", "dec");

  /** ASCII characters that end a line or a sentence. */
  private static final boolean[] MAY_END = new boolean[0x80];

  static {
    for (char c : "\n\r.?!".toCharArray()) {
      MAY_END[c] = true;
    }
  }

  private SentenceBreaker() {}

  static Spans sentences(String text) {
    Spans.Builder sentences = new Spans.Builder(text.length() / 80);
    int length = text.length();
    int start = skipWhite(text, 0);
    int at = start;
    while (at < length) {
      char c = text.charAt(at);
      if (c < 0x80 && !MAY_END[c]) {
        at++;
        continue;
      }
      if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029) {
        close(text, start, at, sentences);
        start = skipWhite(text, at);
        at = start;
        continue;
      }
      int codePoint = c < 0x80 ? c : text.codePointAt(at);
      if (!Punctuation.endsSentence(codePoint)) {
        at += Character.charCount(codePoint);
        continue;
      }
      int end = marksEnd(text, at);
      if (parts(text, start, at, end, codePoint)) {
        close(text, start, end, sentences);
        start = skipWhite(text, end);
        at = start;
      } else {
        at = end;
      }
    }
    close(text, start, length, sentences);
    return sentences.build();
  }

  private static void close(String text, int start, int end, Spans.Builder sentences) {
    int last = end;
    while (last > start && Characters.isWhite(text.charAt(last - 1))) {
      last--;
    }
    if (last > start) {
      sentences.add(start, last);
    }
  }

  private static int skipWhite(String text, int from) {
    int at = from;
    while (at < text.length() && Characters.isWhite(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int marksEnd(String text, int from) {
    int at = from;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      if (!Punctuation.endsSentence(codePoint) && !closes(codePoint)) {
        break;
      }
      at += Character.charCount(codePoint);
    }
    return at;
  }

  private static boolean closes(int codePoint) {
    if (codePoint == '"' || codePoint == '\'') {
      return true;
    }
    int type = Character.getType(codePoint);
    return type == Character.END_PUNCTUATION || type == Character.FINAL_QUOTE_PUNCTUATION;
  }

  private static boolean parts(String text, int start, int mark, int end, int codePoint) {
    if (end == text.length()) {
      return true;
    }
    if (codePoint >= 0x3000 && codePoint <= 0xFFFF) {
      return true; // ideographic and full-width marks need no space behind them
    }
    if (!Characters.isWhite(text.charAt(end))) {
      return false;
    }
    if (codePoint != '.') {
      return true;
    }
    int next = skipWhite(text, end);
    if (next < text.length() && Character.isLowerCase(text.codePointAt(next))) {
      return false;
    }
    return end - mark > 1 || !abbreviates(text, start, mark);
  }

  private static boolean abbreviates(String text, int start, int mark) {
    int from = mark;
    while (from > start && mark - from <= LONGEST_ABBREVIATION + 1) {
      char c = text.charAt(from - 1);
      if (!Character.isLetter(c) && c != '.') {
        break;
      }
      from--;
    }
    int length = mark - from;
    if (length == 0 || length > LONGEST_ABBREVIATION + 1) {
      return false;
    }
    String word = text.substring(from, mark);
    return (length == 1 && Character.isUpperCase(word.charAt(0)))
        || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
  }
}
