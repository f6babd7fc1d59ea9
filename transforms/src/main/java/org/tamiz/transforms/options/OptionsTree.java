package org.tamiz.transforms.options;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Options records as trees: what {@link OptionsBinder} reads back to an equal record. Keys stand in
 * the order of the components, every key is present, and sets are sorted.
 */
public final class OptionsTree {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private OptionsTree() {}

  /** Which options a tree holds. */
  public enum Keys {
    /** All. */
    ALL,
    /** Those that are not {@link Option#neutral() neutral}. */
    CONTENT
  }

  /** The tree of a record. */
  public static ObjectNode of(Record options) {
    return of(options, Keys.ALL);
  }

  /** The tree of a record with some of its options. */
  public static ObjectNode of(Record options, Keys keys) {
    ObjectNode tree = NODES.objectNode();
    for (RecordComponent component : options.getClass().getRecordComponents()) {
      if (keys == Keys.ALL || !Records.option(component).neutral()) {
        tree.set(component.getName(), node(Records.get(component, options), keys));
      }
    }
    return tree;
  }

  static JsonNode node(Object value, Keys keys) {
    if (value instanceof Record record) {
      return of(record, keys);
    }
    if (value instanceof Set<?> elements) {
      return node(List.copyOf(new TreeSet<Object>(elements)), keys);
    }
    if (value instanceof List<?> elements) {
      ArrayNode array = NODES.arrayNode();
      elements.forEach(element -> array.add(node(element, keys)));
      return array;
    }
    if (value instanceof Enum<?> constant) {
      return NODES.textNode(Values.word(constant));
    }
    if (value instanceof Boolean truth) {
      return NODES.booleanNode(truth);
    }
    if (value instanceof Integer number) {
      return NODES.numberNode(number.intValue());
    }
    if (value instanceof Long number) {
      return NODES.numberNode(number.longValue());
    }
    if (value instanceof Double number) {
      return NODES.numberNode(number.doubleValue());
    }
    if (value instanceof Secret secret) {
      return NODES.textNode(secret.reference());
    }
    if (value instanceof String text) {
      return NODES.textNode(text);
    }
    throw new IllegalStateException("options cannot hold a " + value.getClass().getName());
  }
}
