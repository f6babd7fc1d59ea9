package org.tamiz.transforms.extract.wikitext;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a template shows, as a pattern over its arguments.
 *
 * <p>{@code {2|text}} stands for the first of the named arguments that is not blank, {@code {*}}
 * for all arguments without a name, joined by what follows the star. Square brackets hold an
 * optional part, which is written where one of its arguments is. {@code \n} ends the line, a
 * backslash takes the next character as it is. A pattern of a single {@code -} shows nothing; one
 * that begins with {@code !} names a calculation of {@link TemplateValues}, such as {@code
 * !convert}.
 */
final class TemplatePattern {
  private static final char STAR = '*';

  private final List<Node> nodes;
  private final @Nullable String calculation;

  private TemplatePattern(List<Node> nodes, @Nullable String calculation) {
    this.nodes = nodes;
    this.calculation = calculation;
  }

  /** Reads a pattern. */
  static TemplatePattern of(String pattern) {
    if (pattern.startsWith("!")) {
      return new TemplatePattern(List.of(), pattern.substring(1));
    }
    return new TemplatePattern(
        pattern.equals("-") ? List.of() : new Reader(pattern).nodes('\0'), null);
  }

  /** Name of the calculation, or null where the pattern is one of text. */
  @Nullable String calculation() {
    return calculation;
  }

  /** True for a template that shows nothing. */
  boolean isEmpty() {
    return nodes.isEmpty() && calculation == null;
  }

  /**
   * The text; empty where the pattern has arguments and none of them is there.
   *
   * @param argument the text of an argument by its key, empty where there is none
   * @param positional the texts of all arguments without a name
   */
  String apply(Function<String, String> argument, Supplier<List<String>> positional) {
    StringBuilder out = new StringBuilder();
    boolean any = write(nodes, argument, positional, out);
    boolean wants = nodes.stream().anyMatch(node -> !(node instanceof Literal));
    return any || !wants ? out.toString() : "";
  }

  private static boolean write(
      List<Node> nodes,
      Function<String, String> argument,
      Supplier<List<String>> positional,
      StringBuilder out) {
    boolean any = false;
    for (Node node : nodes) {
      if (node instanceof Literal literal) {
        out.append(literal.text);
      } else if (node instanceof Keys keys) {
        String value = value(keys, argument, positional);
        any |= !value.isEmpty();
        out.append(value);
      } else if (node instanceof Group group) {
        int length = out.length();
        if (write(group.nodes, argument, positional, out)) {
          any = true;
        } else {
          out.setLength(length);
        }
      }
    }
    return any;
  }

  private static String value(
      Keys keys, Function<String, String> argument, Supplier<List<String>> positional) {
    for (String key : keys.keys) {
      String value =
          key.charAt(0) == STAR
              ? String.join(key.substring(1), positional.get())
              : argument.apply(key);
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }

  private sealed interface Node {}

  private record Literal(String text) implements Node {}

  private record Keys(List<String> keys) implements Node {}

  private record Group(List<Node> nodes) implements Node {}

  private static final class Reader {
    private final String pattern;
    private int at;

    Reader(String pattern) {
      this.pattern = pattern;
    }

    List<Node> nodes(char closer) {
      List<Node> nodes = new ArrayList<>();
      StringBuilder literal = new StringBuilder();
      while (at < pattern.length() && pattern.charAt(at) != closer) {
        char c = pattern.charAt(at++);
        if (c == '\\') {
          char next = pattern.charAt(at++);
          literal.append(next == 'n' ? '\n' : next);
        } else if (c == '{') {
          flush(literal, nodes);
          int end = pattern.indexOf('}', at);
          nodes.add(new Keys(List.of(pattern.substring(at, end).split("\\|", -1))));
          at = end + 1;
        } else if (c == '[') {
          flush(literal, nodes);
          nodes.add(new Group(nodes(']')));
          at++;
        } else {
          literal.append(c);
        }
      }
      flush(literal, nodes);
      return List.copyOf(nodes);
    }

    private static void flush(StringBuilder literal, List<Node> nodes) {
      if (literal.length() > 0) {
        nodes.add(new Literal(literal.toString()));
        literal.setLength(0);
      }
    }
  }
}
