package org.tamiz.pipelines.source.reddit;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads values whatever type an archive gives them. What cannot be read is as if missing. */
final class FieldValues {
  /** Milliseconds reach this number in 1973, seconds in the year 5138. */
  private static final double FIRST_MILLIS = 100_000_000_000.0;

  private static final int MAX_NUMBER_CHARS = 24;

  private FieldValues() {}

  /** A text or number as text; empty for null, truth values and what is made of parts. */
  static String text(JsonToken value, JsonParser parser) throws IOException {
    if (value == JsonToken.VALUE_STRING || value.isNumeric()) {
      return parser.getText();
    }
    parser.skipChildren();
    return "";
  }

  /** An id; a number stands for its digits in base 36. */
  static String id(JsonToken value, JsonParser parser) throws IOException {
    if (value != JsonToken.VALUE_NUMBER_INT) {
      return text(value, parser);
    }
    Long number = whole(parser.getText());
    return number == null || number < 0 ? "" : Long.toString(number, 36);
  }

  /** True for true, a number other than 0, and the word. */
  static boolean truth(JsonToken value, JsonParser parser) throws IOException {
    if (value == JsonToken.VALUE_TRUE) {
      return true;
    }
    String text = text(value, parser);
    return text.equalsIgnoreCase("true") || (value.isNumeric() && !text.equals("0"));
  }

  /** A whole number; of a fraction what is before the point. */
  static @Nullable Long number(JsonToken value, JsonParser parser) throws IOException {
    String text = text(value, parser);
    Long whole = whole(text);
    if (whole == null && !text.isEmpty()) {
      double number = fraction(text);
      return Double.isNaN(number) ? null : Long.valueOf((long) number);
    }
    return whole;
  }

  /** Seconds or milliseconds since 1970; null before 1970 and after the year 5138. */
  static @Nullable Instant time(JsonToken value, JsonParser parser) throws IOException {
    String text = text(value, parser);
    Long whole = whole(text);
    double number = whole == null ? fraction(text) : (double) whole;
    double millis = number < FIRST_MILLIS ? number * 1000 : number;
    return millis >= 0 && millis < FIRST_MILLIS * 1000
        ? Instant.ofEpochMilli(Math.round(millis))
        : null;
  }

  private static @Nullable Long whole(String text) {
    int length = text.length();
    int from = length > 0 && text.charAt(0) == '-' ? 1 : 0;
    if (length == from || length > 18) {
      return null;
    }
    for (int i = from; i < length; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return null;
      }
    }
    return Long.valueOf(text);
  }

  private static double fraction(String text) {
    if (text.isEmpty() || text.length() > MAX_NUMBER_CHARS) {
      return Double.NaN;
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
