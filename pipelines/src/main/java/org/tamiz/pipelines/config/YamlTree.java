package org.tamiz.pipelines.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.tamiz.transforms.options.OptionProblem;
import org.tamiz.transforms.options.OptionsBinder;
import org.tamiz.transforms.options.OptionsException;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A YAML text as a tree that knows the line of every path.
 *
 * <p>Plain scalars are read by the core schema of YAML 1.2 (chapter 10.3), decimal only: {@code no}
 * is the language, not a truth value. A key that comes twice in a map is an error. Aliases are
 * expanded; size, depth and number of values after expansion are bounded, so that a text of nested
 * aliases is refused. Tags of applications and merge keys are refused.
 *
 * @param root the tree; an empty map for an empty text
 * @param lines line of each path, from 1
 */
record YamlTree(JsonNode root, Map<String, Integer> lines) {
  /** Longest text, UTF-16 code units. */
  static final int MAX_CHARS = 1 << 20;

  private static final int MAX_DEPTH = 50;
  private static final int MAX_VALUES = 100_000;
  private static final Pattern INTEGER = Pattern.compile("[-+]?(?:0|[1-9][0-9]{0,39})");
  private static final Pattern REAL =
      Pattern.compile(
          "[-+]?(?:\\.[0-9]{1,39}|(?:0|[1-9][0-9]{0,39})(?:\\.[0-9]{0,39})?)(?:[eE][-+]?[0-9]{1,3})?");
  private static final Set<String> NULLS = Set.of("", "~", "null");
  private static final Set<Tag> TAGS =
      Set.of(
          Tag.STR,
          Tag.INT,
          Tag.FLOAT,
          Tag.BOOL,
          Tag.NULL,
          Tag.MAP,
          Tag.SEQ,
          Tag.TIMESTAMP,
          Tag.MERGE);

  /**
   * Reads a text.
   *
   * @throws OptionsException when it is not YAML or passes a bound; paths are empty
   */
  static YamlTree parse(String text) {
    Map<String, Integer> lines = new HashMap<>();
    JsonNode root = read(text, lines);
    return new YamlTree(root.isNull() ? JsonNodeFactory.instance.objectNode() : root, lines);
  }

  /** Reads the text of a single value, under the rules of {@link #parse}. */
  static JsonNode parseValue(String text) {
    return read(text, new HashMap<>());
  }

  private static JsonNode read(String text, Map<String, Integer> lines) {
    if (text.length() > MAX_CHARS) {
      throw problem("", "is longer than " + MAX_CHARS + " characters");
    }
    LoaderOptions options = new LoaderOptions();
    options.setNestingDepthLimit(MAX_DEPTH);
    options.setCodePointLimit(MAX_CHARS);
    Node node;
    try {
      node = new Yaml(options).compose(new StringReader(text));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw problem("", "is not YAML: " + e.getProblem() + ", line " + line);
    } catch (YAMLException e) {
      throw problem(
          "", "is not YAML: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
    return node == null ? JsonNodeFactory.instance.nullNode() : new Reader(lines).read(node, "", 0);
  }

  /** Line of a path or of the nearest value around it; 0 where the text has neither. */
  int line(String path) {
    String known = path;
    while (!known.isEmpty()) {
      Integer line = lines.get(known);
      if (line != null) {
        return line;
      }
      known =
          known.substring(0, Math.max(0, Math.max(known.lastIndexOf('.'), known.lastIndexOf('['))));
    }
    return 0;
  }

  private static OptionsException problem(String path, String message) {
    return new OptionsException(List.of(new OptionProblem(path, message)));
  }

  private static final class Reader {
    private final Map<String, Integer> lines;
    private int values;

    Reader(Map<String, Integer> lines) {
      this.lines = lines;
    }

    JsonNode read(Node node, String path, int depth) {
      values++;
      if (values > MAX_VALUES) {
        throw problem(path, "has more than " + MAX_VALUES + " values with its aliases expanded");
      }
      if (depth > MAX_DEPTH) {
        throw problem(path, "is nested deeper than " + MAX_DEPTH);
      }
      int line = node.getStartMark().getLine() + 1;
      if (!TAGS.contains(node.getTag())) {
        throw problem(
            path, "has the tag " + node.getTag() + ", line " + line + "; tags are not read");
      }
      lines.putIfAbsent(path, line);
      if (node instanceof MappingNode map) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        for (NodeTuple tuple : map.getValue()) {
          if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            throw problem(path, "has a key that is not a word, line " + line);
          }
          String below = OptionsBinder.join(path, key.getValue());
          int keyLine = key.getStartMark().getLine() + 1;
          if (tree.has(key.getValue())) {
            throw problem(below, "stands twice, again in line " + keyLine);
          }
          if (key.getTag().equals(Tag.MERGE)) {
            throw problem(below, "merge keys are not read, line " + keyLine);
          }
          lines.putIfAbsent(below, keyLine);
          tree.set(key.getValue(), read(tuple.getValueNode(), below, depth + 1));
        }
        return tree;
      }
      if (node instanceof SequenceNode sequence) {
        ArrayNode tree = JsonNodeFactory.instance.arrayNode();
        for (Node element : sequence.getValue()) {
          tree.add(read(element, path + "[" + tree.size() + "]", depth + 1));
        }
        return tree;
      }
      return scalar((ScalarNode) node);
    }

    private static JsonNode scalar(ScalarNode node) {
      JsonNodeFactory nodes = JsonNodeFactory.instance;
      String text = node.getValue();
      if (node.getScalarStyle() != ScalarStyle.PLAIN) {
        return nodes.textNode(text);
      }
      if (NULLS.contains(text)) {
        return nodes.nullNode();
      }
      if (text.equals("true") || text.equals("false")) {
        return nodes.booleanNode(text.equals("true"));
      }
      if (INTEGER.matcher(text).matches()) {
        BigInteger number = new BigInteger(text);
        return number.bitLength() < Long.SIZE
            ? nodes.numberNode(number.longValueExact())
            : nodes.numberNode(number);
      }
      return REAL.matcher(text).matches()
          ? nodes.numberNode(Double.parseDouble(text))
          : nodes.textNode(text);
    }
  }
}
