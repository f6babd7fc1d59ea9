package org.tamiz.transforms.options;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One option as the catalogue shows it.
 *
 * @param path key below the options record; keys of nested records after a dot, elements of lists
 *     as {@code []}
 * @param type what is written there; such as {@code whole number} or {@code list of text}
 * @param standard the default as JSON; empty inside the elements of a list
 * @param unit unit of the value, or empty
 * @param allowed range or words, or empty where any value is allowed
 * @param about what it means
 * @param source where the default comes from, or empty
 */
public record OptionDescription(
    String path,
    String type,
    String standard,
    String unit,
    String allowed,
    String about,
    String source) {

  /** The options of a record with the given defaults, nested ones in place, in order. */
  public static List<OptionDescription> of(Record defaults) {
    List<OptionDescription> descriptions = new ArrayList<>();
    add(descriptions, defaults.getClass(), Optional.of(defaults), "");
    return descriptions;
  }

  private static void add(
      List<OptionDescription> to, Class<?> type, Optional<Record> defaults, String path) {
    for (RecordComponent component : type.getRecordComponents()) {
      Option option = Records.option(component);
      String key = OptionsBinder.join(path, component.getName());
      Class<?> raw = component.getType();
      Optional<Object> value = defaults.map(record -> Records.get(component, record));
      if (raw.isRecord()) {
        add(to, raw, value.map(Record.class::cast), key);
        continue;
      }
      boolean many = raw == List.class || raw == Set.class;
      Type elementType =
          many ? Records.element(component.getGenericType()) : component.getGenericType();
      Class<?> element = Records.raw(elementType);
      to.add(
          new OptionDescription(
              key,
              many ? (raw == List.class ? "list of " : "set of ") + word(element) : word(element),
              value
                  .map(standard -> OptionsTree.node(standard, OptionsTree.Keys.ALL).toString())
                  .orElse(""),
              option.unit(),
              allowed(element, option),
              option.about(),
              option.source()));
      if (element.isRecord()) {
        add(to, element, Optional.empty(), key + "[]");
      }
    }
  }

  private static String allowed(Class<?> type, Option option) {
    if (type.isEnum()) {
      return String.join(", ", Values.words(type));
    }
    if (type == Secret.class) {
      return "env:NAME or file:PATH";
    }
    return option.oneOf().length > 0
        ? String.join(", ", option.oneOf())
        : Values.range(option.min(), option.max());
  }

  private static String word(Class<?> type) {
    if (type == boolean.class) {
      return "true or false";
    }
    if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
      return "whole number";
    }
    if (type == double.class || type == Double.class) {
      return "number";
    }
    if (type == Secret.class) {
      return "secret";
    }
    return type.isEnum() ? "word" : type.isRecord() ? "maps" : "text";
  }
}
