package org.tamiz.pipelines.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tamiz.pipelines.source.Source;
import org.tamiz.transforms.chain.ScreenMode;
import org.tamiz.transforms.chain.UnitConfig;
import org.tamiz.transforms.chain.UnitEntry;
import org.tamiz.transforms.dedup.DedupOptions;
import org.tamiz.transforms.options.OptionsBinder;

/** Turns a tree into a configuration, for given sources and units. */
final class ConfigBinder {
  static final String SCREEN = "screen";
  static final String MODE = "mode";
  private static final Set<String> BESIDES = Set.of(MODE, SCREEN);
  private static final List<String> KEYS = List.of("sources", "dedup", "pii", "output", "limits");
  private static final Map<String, ScreenMode> MODES =
      Map.of("build", ScreenMode.BUILD, "audit", ScreenMode.AUDIT);

  private final List<Source<?>> sources;
  private final List<UnitEntry<?>> units;
  private final OptionsBinder binder;

  ConfigBinder(List<Source<?>> sources, List<UnitEntry<?>> units, OptionsBinder binder) {
    this.sources = sources;
    this.units = units;
    this.binder = binder;
  }

  /** The configuration, or nothing where a problem was found. */
  Optional<CorpusConfig> bind(JsonNode tree) {
    if (!tree.isObject()) {
      binder.report("", "must be a map of " + String.join(", ", KEYS));
      return Optional.empty();
    }
    for (Map.Entry<String, JsonNode> entry : tree.properties()) {
      if (!KEYS.contains(entry.getKey())) {
        binder.reportUnknown(entry.getKey(), "section", entry.getKey(), KEYS);
      }
    }
    List<SourceConfig> bound = sources(tree.path("sources"));
    Optional<DedupOptions> dedup = section(DedupOptions.defaults(), tree, "dedup");
    Optional<PiiConfig> pii = section(PiiConfig.defaults(), tree, "pii");
    Optional<OutputConfig> output = section(OutputConfig.defaults(), tree, "output");
    Optional<LimitsConfig> limits = section(LimitsConfig.defaults(), tree, "limits");
    return binder.problems().isEmpty()
        ? Optional.of(
            new CorpusConfig(
                bound,
                dedup.orElseThrow(),
                pii.orElseThrow(),
                output.orElseThrow(),
                limits.orElseThrow()))
        : Optional.empty();
  }

  private <T extends Record> Optional<T> section(T defaults, JsonNode tree, String key) {
    JsonNode given = tree.has(key) ? tree.get(key) : JsonNodeFactory.instance.nullNode();
    return binder.bind(defaults, given, key, Set.of());
  }

  private List<SourceConfig> sources(JsonNode list) {
    List<SourceConfig> bound = new ArrayList<>();
    if (!list.isArray() || list.isEmpty()) {
      binder.report("sources", "must be a list of at least one source, such as - commoncrawl:");
      return bound;
    }
    for (int i = 0; i < list.size(); i++) {
      String path = "sources[" + i + "]";
      Optional<Named> named = named(list.get(i), path, "source");
      if (named.isEmpty()) {
        continue;
      }
      String name = named.get().name();
      String below = OptionsBinder.join(path, name);
      Optional<Source<?>> source =
          sources.stream().filter(known -> known.name().equals(name)).findFirst();
      if (source.isEmpty()) {
        binder.reportUnknown(below, "source", name, sources.stream().map(Source::name).toList());
      } else {
        source(source.get(), named.get().options(), below).ifPresent(bound::add);
      }
    }
    return bound;
  }

  private <O extends Record & Serializable> Optional<SourceConfig> source(
      Source<O> source, JsonNode options, String path) {
    Optional<O> bound = binder.bind(source.defaults(), options, path, BESIDES);
    ScreenMode mode = mode(options.get(MODE), OptionsBinder.join(path, MODE));
    List<UnitConfig> screen = screen(options.get(SCREEN), OptionsBinder.join(path, SCREEN));
    return bound.map(record -> new SourceConfig(source.name(), record, screen, mode));
  }

  private ScreenMode mode(@Nullable JsonNode node, String path) {
    ScreenMode mode = node == null ? ScreenMode.BUILD : MODES.get(node.asText());
    if (mode == null) {
      binder.report(path, "must be one of build, audit, was " + node);
      return ScreenMode.BUILD;
    }
    return mode;
  }

  private List<UnitConfig> screen(@Nullable JsonNode list, String path) {
    List<UnitConfig> screen = new ArrayList<>();
    if (list == null || list.isNull()) {
      return screen;
    }
    if (!list.isArray()) {
      binder.report(path, "must be a list of units, such as - gopher-quality: {}");
      return screen;
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < list.size(); i++) {
      String at = path + "[" + i + "]";
      Optional<Named> named = named(list.get(i), at, "unit");
      if (named.isEmpty()) {
        continue;
      }
      String name = named.get().name();
      String below = OptionsBinder.join(at, name);
      if (!seen.add(name)) {
        binder.report(below, "stands twice in this screen; its signals would have one name");
        continue;
      }
      Optional<UnitEntry<?>> unit =
          units.stream().filter(known -> known.name().equals(name)).findFirst();
      if (unit.isEmpty()) {
        binder.reportUnknown(below, "unit", name, units.stream().map(UnitEntry::name).toList());
      } else {
        unit(unit.get(), named.get().options(), below).ifPresent(screen::add);
      }
    }
    return screen;
  }

  private <O extends Record & Serializable> Optional<UnitConfig> unit(
      UnitEntry<O> unit, JsonNode options, String path) {
    return binder
        .bind(unit.defaults(), options, path, Set.of())
        .map(record -> new UnitConfig(unit.name(), record));
  }

  /** A name with options, written {@code name} or {@code name: {...}}. */
  private record Named(String name, JsonNode options) {}

  private Optional<Named> named(JsonNode node, String path, String kind) {
    if (node.isTextual()) {
      return Optional.of(new Named(node.textValue(), JsonNodeFactory.instance.nullNode()));
    }
    if (!node.isObject() || node.size() != 1) {
      String found = node.isObject() ? "a map of " + node.size() + " keys" : node.toString();
      binder.report(
          path,
          "must be one "
              + kind
              + " with its options below it, was "
              + (found.length() <= 60 ? found : found.substring(0, 60) + "…"));
      return Optional.empty();
    }
    Map.Entry<String, JsonNode> entry = node.properties().iterator().next();
    return Optional.of(new Named(entry.getKey(), entry.getValue()));
  }
}
