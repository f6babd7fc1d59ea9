package org.tamiz.transforms.quality;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tamiz.transforms.chain.Cleaner;
import org.tamiz.transforms.chain.Draft;
import org.tamiz.transforms.text.Punctuation;
import org.tamiz.transforms.text.Spans;
import org.tamiz.transforms.text.TextView;

/**
 * Takes away lines that are no sentences, and citation marks: the line rules of C4, see {@link
 * C4Filter.Options}.
 *
 * <p>Lines end at any Unicode line break; white space at their ends goes. Lines that cost the page
 * (filler, curly brackets) stay for {@link C4Filter} to see. In languages other than English, end
 * marks of all scripts count too; where sentences end without one (Thai, Lao) no mark is asked for,
 * and where words are written without spaces they are not counted.
 */
public final class C4Cleaner implements Cleaner {
  private static final String LONG_WORD = "long_word_lines";
  private static final String CITATIONS = "citations";
  private static final String NO_END_MARK = "unended_lines";
  private static final String FEW_WORDS = "short_lines";
  private static final String JAVASCRIPT = "javascript_lines";
  private static final String POLICY = "policy_lines";
  private static final List<String> RULES =
      List.of(LONG_WORD, CITATIONS, NO_END_MARK, FEW_WORDS, JAVASCRIPT, POLICY);

  private static final List<String> POLICIES =
      List.of(
          "terms of use",
          "privacy policy",
          "cookie policy",
          "uses cookies",
          "use of cookies",
          "use cookies");

  private final C4Filter.Options options;

  /** The cleaner with the given options. */
  public C4Cleaner(C4Filter.Options options) {
    this.options = options;
  }

  @Override
  public Cleaned clean(Draft document) {
    SortedMap<String, Integer> removed = new TreeMap<>();
    RULES.forEach(rule -> removed.put(rule, 0));
    TextView view = document.view();
    String text = view.text();
    String language = document.language().tag();
    Spans lines = view.lines();
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < lines.size(); i++) {
      String line = strip(text, lines.start(i), lines.end(i));
      if (line.length() > options.maxWordLength() && longestWord(line) > options.maxWordLength()) {
        count(removed, LONG_WORD, 1);
        continue;
      }
      Citations citations = Citations.remove(line);
      String counted = options.variant() == C4Filter.Variant.TFDS ? citations.line() : line;
      line = citations.line();
      if (options.requireEndMark() && !isEnded(line, language)) {
        count(removed, NO_END_MARK, 1);
      } else if (!Languages.isSpaceless(language) && !hasWords(counted, options.minLineWords())) {
        count(removed, FEW_WORDS, 1);
      } else if (keeps(line, removed)) {
        count(removed, CITATIONS, citations.removed());
        kept.append(line).append('\n');
      }
    }
    return new Cleaned(strip(kept.toString(), 0, kept.length()), removed);
  }

  private static boolean keeps(String line, SortedMap<String, Integer> removed) {
    String lower = line.toLowerCase(Locale.ROOT);
    if (lower.contains(C4Filter.FILLER)) {
      return true;
    }
    if (lower.contains("javascript")) {
      count(removed, JAVASCRIPT, 1);
      return false;
    }
    if (line.indexOf('{') >= 0) {
      return true;
    }
    if (isPolicy(lower)) {
      count(removed, POLICY, 1);
      return false;
    }
    return true;
  }

  private static boolean isPolicy(String lower) {
    // Every phrase holds one of these two.
    if (!lower.contains("use") && !lower.contains("policy")) {
      return false;
    }
    for (String policy : POLICIES) {
      if (lower.contains(policy)) {
        return true;
      }
    }
    return false;
  }

  private boolean isEnded(String line, String language) {
    if (Languages.isMarkless(language)) {
      return true;
    }
    if (line.isEmpty() || line.endsWith("...")) {
      return false;
    }
    int last = line.codePointBefore(line.length());
    return switch (last) {
      case '.', '?', '!', '"' -> true;
      case '\'' -> options.variant() == C4Filter.Variant.DATATROVE;
      default -> !Languages.hasEnglishMarks(language) && Punctuation.endsSentence(last);
    };
  }

  private static void count(SortedMap<String, Integer> removed, String rule, int times) {
    removed.merge(rule, times, Integer::sum);
  }

  private static String strip(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && TextView.isWhiteSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && TextView.isWhiteSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** True for a line of at least so many words between white space. */
  private static boolean hasWords(String line, int least) {
    int words = 0;
    boolean inside = false;
    for (int at = 0; at < line.length() && words < least; at++) {
      boolean white = TextView.isWhiteSpace(line.charAt(at));
      words += inside || white ? 0 : 1;
      inside = !white;
    }
    return words >= least;
  }

  /** Code points of the longest word between white space. */
  private static int longestWord(String line) {
    int longest = 0;
    int start = 0;
    for (int at = 0; at <= line.length(); at++) {
      if (at == line.length() || TextView.isWhiteSpace(line.charAt(at))) {
        longest = Math.max(longest, line.codePointCount(start, at));
        start = at + 1;
      }
    }
    return longest;
  }

  /** A line without {@code [1]}, {@code []}, {@code [edit]} and {@code [citation needed]}. */
  private record Citations(String line, int removed) {
    private static final List<String> NAMED = List.of("[edit]", "[citation needed]");

    static Citations remove(String line) {
      int open = line.indexOf('[');
      if (open < 0) {
        return new Citations(line, 0);
      }
      StringBuilder rest = new StringBuilder(line.length());
      int removed = 0;
      int from = 0;
      while (open >= 0) {
        int end = markEnd(line, open);
        if (end > open) {
          rest.append(line, from, open);
          from = end;
          removed++;
        }
        open = line.indexOf('[', Math.max(end, open + 1));
      }
      return new Citations(rest.append(line, from, line.length()).toString(), removed);
    }

    /** One past the mark that begins here, or where it begins if there is none. */
    private static int markEnd(String line, int open) {
      int at = open + 1;
      while (at < line.length() && Character.isDigit(line.charAt(at))) {
        at++;
      }
      if (at < line.length() && line.charAt(at) == ']') {
        return at + 1;
      }
      for (String mark : NAMED) {
        if (line.startsWith(mark, open)) {
          return open + mark.length();
        }
      }
      return open;
    }
  }
}
