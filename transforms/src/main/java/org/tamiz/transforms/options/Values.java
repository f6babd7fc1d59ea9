package org.tamiz.transforms.options;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Single values of options: how they are read, checked and shown. */
final class Values {
  private static final int MAX_SHOWN = 60;

  private Values() {}

  /**
   * Reads a value of a component that is neither a list nor a record.
   *
   * @throws IllegalArgumentException saying what is allowed and what was found
   */
  static Object read(Class<?> type, Option option, JsonNode node) {
    if (type == boolean.class || type == Boolean.class) {
      require(node.isBoolean(), "true or false", node);
      return node.booleanValue();
    }
    if (type == String.class) {
      require(node.isTextual(), node.isNumber() ? "text, in quotes" : "text", node);
      return word(List.of(option.oneOf()), node);
    }
    if (type == Secret.class) {
      if (!node.isTextual()) {
        throw new IllegalArgumentException("must be env:NAME or file:PATH");
      }
      return Secret.at(node.textValue());
    }
    if (type.isEnum()) {
      return constant(type, node);
    }
    if (type == double.class || type == Double.class) {
      require(node.isNumber() && Double.isFinite(node.doubleValue()), "a number", node);
      requireRange(node, option);
      return node.doubleValue();
    }
    if (type == int.class || type == Integer.class) {
      require(node.isIntegralNumber(), "a whole number", node);
      requireRange(node, option);
      require(node.canConvertToInt(), "a whole number of 32 bits", node);
      return node.intValue();
    }
    if (type == long.class || type == Long.class) {
      require(node.isIntegralNumber(), "a whole number", node);
      requireRange(node, option);
      require(node.canConvertToLong(), "a whole number of 64 bits", node);
      return node.longValue();
    }
    throw new IllegalStateException("options cannot be of type " + type);
  }

  /** The allowed range in words; empty where there is none. */
  static String range(double min, double max) {
    if (Double.isInfinite(min) && Double.isInfinite(max)) {
      return "";
    }
    if (Double.isInfinite(min)) {
      return "at most " + number(max);
    }
    if (Double.isInfinite(max)) {
      return "at least " + number(min);
    }
    return "from " + number(min) + " to " + number(max);
  }

  /** How an enum constant is written: lower case with hyphens. */
  static String word(Object constant) {
    return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The words of an enum, in order. */
  static List<String> words(Class<?> type) {
    List<String> words = new ArrayList<>();
    for (Object constant : type.getEnumConstants()) {
      words.add(word(constant));
    }
    return words;
  }

  /** A value as it is quoted in messages, on one line and cut after {@value #MAX_SHOWN}. */
  static String show(JsonNode node) {
    String text = node.isNull() || node.isMissingNode() ? "empty" : node.toString();
    return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
  }

  private static Object constant(Class<?> type, JsonNode node) {
    List<String> words = words(type);
    require(node.isTextual(), "one of " + String.join(", ", words), node);
    return type.getEnumConstants()[words.indexOf(word(words, node))];
  }

  private static String word(List<String> words, JsonNode node) {
    String given = node.textValue();
    if (!words.isEmpty() && !words.contains(given)) {
      String hint = Nearest.of(given, words).map(near -> "; did you mean " + near + "?").orElse("");
      throw new IllegalArgumentException(
          "must be one of " + String.join(", ", words) + ", was " + show(node) + hint);
    }
    return given;
  }

  private static void requireRange(JsonNode node, Option option) {
    double number = node.doubleValue();
    require(
        number >= option.min() && number <= option.max(), range(option.min(), option.max()), node);
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private static void require(boolean condition, String allowed, JsonNode node) {
    if (!condition) {
      throw new IllegalArgumentException("must be " + allowed + ", was " + show(node));
    }
  }
}
