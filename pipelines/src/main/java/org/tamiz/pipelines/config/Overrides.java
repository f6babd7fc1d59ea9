package org.tamiz.pipelines.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tamiz.transforms.options.OptionsBinder;
import org.tamiz.transforms.options.OptionsException;

/**
 * Puts single values into a tree: {@code path=value}, where the path is written as in messages
 * ({@code sources[0].commoncrawl.files}) and the value is YAML. Maps on the way are made where they
 * are missing; the index one past the end of a list appends; an element that only names a unit
 * takes options as if it were a map.
 */
final class Overrides {
  private static final Pattern PATH =
      Pattern.compile("[A-Za-z][\\w-]*(?:\\[\\d{1,4}])*(?:\\.[A-Za-z][\\w-]*(?:\\[\\d{1,4}])*)*");
  private static final Pattern STEP = Pattern.compile("\\[(\\d+)]|([^.\\[]+)");

  private Overrides() {}

  /** Applies overrides in order to a tree; what is wrong with them goes to the binder. */
  static void apply(List<String> overrides, ObjectNode tree, OptionsBinder binder) {
    for (String override : overrides) {
      int equals = override.indexOf('=');
      String path = equals < 0 ? override : override.substring(0, equals);
      if (equals < 0 || !PATH.matcher(path).matches()) {
        binder.report("--set", "must look like dedup.near.threshold=0.8, was \"" + override + "\"");
        continue;
      }
      try {
        JsonNode value = YamlTree.parseValue(override.substring(equals + 1));
        set(tree, steps(path), value, path, binder);
      } catch (OptionsException e) {
        binder.report(path, "the value of --set " + e.problems().get(0).message());
      }
    }
  }

  /** Puts the files of the only source into a tree. */
  static void applyInputs(List<String> inputs, ObjectNode tree, OptionsBinder binder) {
    if (inputs.isEmpty()) {
      return;
    }
    JsonNode sources = tree.path("sources");
    JsonNode source = sources.path(0);
    if (sources.size() != 1 || !(source.isTextual() || source.size() == 1)) {
      binder.report(
          "--input",
          "names the files of a single source, but the configuration has "
              + sources.size()
              + "; say which with --set sources[0].NAME.files=[...]");
      return;
    }
    String name = source.isTextual() ? source.textValue() : source.fieldNames().next();
    ArrayNode files = JsonNodeFactory.instance.arrayNode();
    inputs.forEach(files::add);
    String path = "sources[0]." + name + ".files";
    set(tree, List.of("sources", 0, name, "files"), files, path, binder);
  }

  /** Names for keys, numbers for indexes. */
  private static List<Object> steps(String path) {
    List<Object> steps = new ArrayList<>();
    Matcher matcher = STEP.matcher(path);
    while (matcher.find()) {
      String index = matcher.group(1);
      steps.add(index == null ? matcher.group(2) : Integer.valueOf(index));
    }
    return steps;
  }

  private static void set(
      ObjectNode tree, List<Object> steps, JsonNode value, String path, OptionsBinder binder) {
    JsonNode at = tree;
    for (int i = 0; i < steps.size(); i++) {
      boolean last = i == steps.size() - 1;
      JsonNode fresh = last ? value : container(steps.get(i + 1));
      JsonNode next;
      if (steps.get(i) instanceof Integer index) {
        if (!(at instanceof ArrayNode list) || index > list.size()) {
          binder.report(
              path,
              at instanceof ArrayNode list
                  ? "index " + index + " is past the end of a list of " + list.size()
                  : "index " + index + " does not stand behind a list");
          return;
        }
        if (index == list.size()) {
          list.add(fresh);
        } else if (last) {
          list.set(index, value);
        }
        next = list.get(index);
        if (!last && next.isTextual() && next.textValue().equals(steps.get(i + 1))) {
          next = JsonNodeFactory.instance.objectNode();
          list.set(index, next);
        }
      } else {
        String key = (String) steps.get(i);
        if (!(at instanceof ObjectNode map)) {
          binder.report(path, key + " does not stand below a map");
          return;
        }
        next = map.get(key);
        if (last || next == null || next.isNull()) {
          next = fresh;
          map.set(key, next);
        }
      }
      at = next;
    }
  }

  private static JsonNode container(Object step) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return step instanceof Integer ? nodes.arrayNode() : nodes.objectNode();
  }
}
