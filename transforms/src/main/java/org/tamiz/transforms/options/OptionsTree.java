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

  /** The tree of a record. */
  public static ObjectNode of(Record options) {
    ObjectNode tree = NODES.objectNode();
    for (RecordComponent component : options.getClass().getRecordComponents()) {
      tree.set(component.getName(), node(Records.get(component, options)));
    }
    return tree;
  }

  static JsonNode node(Object value) {
    if (value instanceof Record record) {
      return of(record);
    }
    if (value instanceof Set<?> elements) {
      return node(List.copyOf(new TreeSet<Object>(elements)));
    }
    if (value instanceof List<?> elements) {
      ArrayNode array = NODES.arrayNode();
      elements.forEach(element -> array.add(node(element)));
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
    if (value instanceof String text) {
      return NODES.textNode(text);
    }
    throw new IllegalStateException("options cannot hold a " + value.getClass().getName());
  }
}
