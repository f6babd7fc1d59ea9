package org.tamiz.transforms.options;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads options records from trees such as a parsed YAML file, and gathers everything that is wrong
 * with them.
 *
 * <p>Components may be {@code boolean}, {@code int}, {@code long}, {@code double}, {@code String},
 * a {@link Secret} (written as its reference), an enum (written in lower case with hyphens),
 * another options record, or a {@code List} or {@code Set} of these; sets are kept in natural
 * order. A key that is missing takes the default, inside nested records too; a list replaces the
 * default list, and a single text stands for a list of it. The elements of a list of records take
 * their defaults from the static method {@code defaults()} of their type; without such a method
 * every key must be given. Ranges and words are those that {@link Option} declares. A record's
 * constructor may refuse combinations of values with an {@link IllegalArgumentException}, whose
 * message becomes a problem of that record.
 */
public final class OptionsBinder {
  private final List<OptionProblem> problems = new ArrayList<>();

  /** Binds one tree alone. */
  public static <T extends Record> T bind(T defaults, JsonNode tree) {
    OptionsBinder binder = new OptionsBinder();
    Optional<T> bound = binder.bind(defaults, tree, "", Set.of());
    binder.throwProblems();
    return bound.orElseThrow();
  }

  /**
   * Binds a tree that is part of a larger one.
   *
   * @param defaults default options
   * @param tree the given options; null in YAML stands for none
   * @param path where the tree stands, or empty
   * @param besides keys of the same tree that somebody else reads
   * @return the options, or nothing where a problem was found
   */
  public <T extends Record> Optional<T> bind(
      T defaults, JsonNode tree, String path, Set<String> besides) {
    @SuppressWarnings("unchecked")
    Class<T> type = (Class<T>) defaults.getClass();
    return Optional.ofNullable(bindRecord(type, defaults, tree, path, besides));
  }

  /** Notes a problem that the caller has found. */
  public void report(String path, String message) {
    problems.add(new OptionProblem(path, message));
  }

  /** Notes a key that is not among the known ones, with the nearest of them. */
  public void reportUnknown(String path, String kind, String key, Iterable<String> known) {
    report(path, Nearest.unknown(kind, key, known));
  }

  /** What is wrong so far, in the order of the trees. */
  public List<OptionProblem> problems() {
    return List.copyOf(problems);
  }

  /** Throws when anything is wrong. */
  public void throwProblems() {
    if (!problems.isEmpty()) {
      throw new OptionsException(problems);
    }
  }

  /** The path of a key below a path. */
  public static String join(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private <T extends Record> @Nullable T bindRecord(
      Class<T> type, @Nullable T defaults, JsonNode tree, String path, Set<String> besides) {
    JsonNode given = tree.isNull() ? JsonNodeFactory.instance.objectNode() : tree;
    if (!given.isObject()) {
      report(path, "must be a map of options, was " + Values.show(given));
      return null;
    }
    int before = problems.size();
    Map<String, RecordComponent> components = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      components.put(component.getName(), component);
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : given.properties()) {
      String key = entry.getKey();
      RecordComponent component = components.get(key);
      if (component != null) {
        Object standard = defaults == null ? null : Records.get(component, defaults);
        Object value =
            bindValue(
                component.getGenericType(),
                Records.option(component),
                standard,
                entry.getValue(),
                join(path, key));
        if (value != null) {
          values.put(key, value);
        }
      } else if (!besides.contains(key)) {
        List<String> known =
            Stream.concat(components.keySet().stream(), besides.stream().sorted()).toList();
        reportUnknown(join(path, key), "option", key, known);
      }
    }
    List<Object> arguments = new ArrayList<>();
    for (RecordComponent component : components.values()) {
      Object value = values.get(component.getName());
      if (value == null && defaults != null) {
        value = Records.get(component, defaults);
      }
      if (value != null) {
        arguments.add(value);
      } else if (!given.has(component.getName())) {
        report(join(path, component.getName()), "is missing");
      }
    }
    if (problems.size() > before) {
      return null;
    }
    try {
      return Records.create(type, arguments);
    } catch (IllegalArgumentException e) {
      report(path, String.valueOf(e.getMessage()));
      return null;
    }
  }

  private @Nullable Object bindValue(
      Type type, Option option, @Nullable Object standard, JsonNode node, String path) {
    Class<?> raw = Records.raw(type);
    if (raw == List.class || raw == Set.class) {
      return bindAll(type, raw, option, node, path);
    }
    if (raw.isRecord()) {
      Class<? extends Record> record = raw.asSubclass(Record.class);
      return bindNested(record, standard, node, path);
    }
    try {
      return Values.read(raw, option, node);
    } catch (IllegalArgumentException e) {
      report(path, String.valueOf(e.getMessage()));
      return null;
    }
  }

  private <T extends Record> @Nullable T bindNested(
      Class<T> type, @Nullable Object standard, JsonNode node, String path) {
    T defaults = standard == null ? Records.defaults(type).orElse(null) : type.cast(standard);
    return bindRecord(type, defaults, node, path, Set.of());
  }

  private @Nullable Object bindAll(
      Type type, Class<?> raw, Option option, JsonNode node, String path) {
    if (!node.isArray() && !node.isTextual()) {
      report(path, "must be a list, was " + Values.show(node));
      return null;
    }
    JsonNode list = node.isArray() ? node : JsonNodeFactory.instance.arrayNode().add(node);
    Type elementType = Records.element(type);
    List<Object> elements = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      Object element = bindValue(elementType, option, null, list.get(i), path + "[" + i + "]");
      if (element != null) {
        elements.add(element);
      }
    }
    return raw == List.class
        ? List.copyOf(elements)
        : Collections.unmodifiableSet(new TreeSet<>(elements));
  }
}
