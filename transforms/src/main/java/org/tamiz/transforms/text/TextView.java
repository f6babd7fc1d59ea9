package org.tamiz.transforms.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text with its words, lines, paragraphs and sentences, computed once and on demand. Threads may
 * share it; what they compute at the same time is computed twice and equal.
 */
public final class TextView {
  private final String text;
  private final String language;
  private final @Nullable Spans givenWords;
  private @Nullable Memo memo;

  private TextView(String text, String language, @Nullable Spans givenWords) {
    this.text = text;
    this.language = language;
    this.givenWords = givenWords;
  }

  /**
   * A view of a text.
   *
   * @param text the text
   * @param language BCP 47 language whose word rules apply, {@code und} for the general ones
   */
  public static TextView of(String text, String language) {
    return new TextView(text, language, null);
  }

  /**
   * A view whose words were found elsewhere.
   *
   * @param text the text
   * @param language BCP 47 language of the text
   * @param words the words in the order of the text; text between them belongs to none
   * @throws IllegalArgumentException when a word does not stand behind the one before it
   */
  public static TextView withWords(String text, String language, List<String> words) {
    Spans.Builder spans = new Spans.Builder(words.size());
    int from = 0;
    for (String word : words) {
      int start = text.indexOf(word, from);
      if (start < 0) {
        throw new IllegalArgumentException("no word " + word + " at or after unit " + from);
      }
      from = start + word.length();
      spans.add(start, from);
    }
    return new TextView(text, language, spans.build());
  }

  /** A quantity of a text. Its identity is the key under which a view remembers the value. */
  @FunctionalInterface
  public interface Measure<T> {
    /** Computes it; depends on the view alone. */
    T of(TextView view);
  }

  private record Memo(Measure<?> measure, Object value, @Nullable Memo next) {}

  /** The value of a measure, which must be a constant; computed at the first call. */
  @SuppressWarnings({"unchecked", "ReferenceEquality"})
  public <T> T get(Measure<T> measure) {
    for (Memo known = memo; known != null; known = known.next()) {
      if (known.measure() == measure) {
        return (T) known.value();
      }
    }
    T value = measure.of(this);
    memo = new Memo(measure, value, memo);
    return value;
  }

  private static final Measure<Words> WORDS =
      view ->
          view.givenWords != null
              ? Words.of(view.text, view.givenWords)
              : UnicodeWordBreaker.INSTANCE.words(view.text);
  private static final Measure<Words> WHITE_SPACE_WORDS =
      view -> WhiteSpaceWordBreaker.INSTANCE.words(view.text);
  private static final Measure<Words> SOLID_WORDS = view -> view.words().solid(view.text);
  private static final Measure<Integer> NEWLINES = view -> Lines.newlines(view.text);
  private static final Measure<Spans> LINES = view -> Lines.unicode(view.text);
  private static final Measure<Spans> FILLED_LINES = view -> Lines.filled(view.text);
  private static final Measure<Spans> SENTENCES = view -> SentenceBreaker.sentences(view.text);
  private static final Measure<Integer> LENGTH =
      view -> view.text.codePointCount(0, view.text.length());
  private static final Measure<Repeats> LINE_REPEATS =
      view -> Repeats.of(view.text, Lines.betweenNewlines(view.text));
  private static final Measure<Repeats> FILLED_LINE_REPEATS =
      view -> Repeats.of(view.text, view.filledLines());
  private static final Measure<Repeats> PARAGRAPH_REPEATS =
      view -> Repeats.of(view.text, Lines.paragraphs(view.text));

  /** True for white space by Unicode and for the information separators U+001C to U+001F. */
  public static boolean isWhiteSpace(char c) {
    return Characters.isWhite(c);
  }

  public String text() {
    return text;
  }

  public String language() {
    return language;
  }

  /** Code points of the text. */
  public int length() {
    return get(LENGTH);
  }

  /** The words, signs included. */
  public Words words() {
    return get(WORDS);
  }

  /** The words that are more than signs. */
  public Words solidWords() {
    return get(SOLID_WORDS);
  }

  /** Line feeds in the text. */
  public int newlines() {
    return get(NEWLINES);
  }

  /** What stands between runs of white space. */
  public Words whiteSpaceWords() {
    return get(WHITE_SPACE_WORDS);
  }

  /** Lines at any Unicode line break; none for the empty text. */
  public Spans lines() {
    return get(LINES);
  }

  /** Lines between line feeds that hold more than white space. */
  public Spans filledLines() {
    return get(FILLED_LINES);
  }

  /** Sentences without the white space around them; they end at the latest with their line. */
  public Spans sentences() {
    return get(SENTENCES);
  }

  /** Repeated pieces between runs of line feeds; the outer pieces may be empty and count. */
  public Repeats lineRepeats() {
    return get(LINE_REPEATS);
  }

  /** Repeated {@link #filledLines}. */
  public Repeats filledLineRepeats() {
    return get(FILLED_LINE_REPEATS);
  }

  /** Repeated pieces of the text, stripped, between runs of two or more line feeds. */
  public Repeats paragraphRepeats() {
    return get(PARAGRAPH_REPEATS);
  }
}
