package org.tamiz.pipelines.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tamiz.pipelines.source.Source;
import org.tamiz.pipelines.source.Sources;
import org.tamiz.transforms.chain.Catalog;
import org.tamiz.transforms.chain.UnitEntry;
import org.tamiz.transforms.options.Nearest;
import org.tamiz.transforms.options.OptionProblem;
import org.tamiz.transforms.options.OptionsBinder;
import org.tamiz.transforms.options.OptionsException;

/**
 * Reads configurations: a YAML file or a preset, single values put over it, missing keys from the
 * defaults. Strict: an unknown or repeated key, a wrong type or a value out of range is an error,
 * and all of them are reported at once with path, allowed values and line.
 */
public final class ConfigLoader {
  /** Start of a reference to a preset; such as {@code preset:web}. */
  public static final String PRESET = "preset:";

  private static final List<String> PRESETS = resource("index.txt").lines().toList();

  private final List<Source<?>> sources;
  private final List<UnitEntry<?>> units;

  /** A loader that knows the given sources and units. */
  public ConfigLoader(List<Source<?>> sources, List<UnitEntry<?>> units) {
    this.sources = List.copyOf(sources);
    this.units = List.copyOf(units);
  }

  /** A loader that knows everything in {@link Sources} and {@link Catalog}. */
  public static ConfigLoader standard() {
    return new ConfigLoader(Sources.all(), Catalog.entries());
  }

  /** Names of the presets, sorted. */
  public static List<String> presets() {
    return PRESETS;
  }

  /**
   * Loads a configuration.
   *
   * @param reference path of a YAML file, or {@code preset:} and a name
   * @param overrides values to put over it in order, as {@code path=value}
   * @throws OptionsException when anything is wrong, with all that is
   */
  public CorpusConfig load(String reference, List<String> overrides) {
    return load(reference, overrides, List.of());
  }

  /**
   * Loads a configuration.
   *
   * @param reference path of a YAML file, or {@code preset:} and a name
   * @param overrides values to put over it in order, as {@code path=value}
   * @param inputs files of its only source, in place of those it states; empty leaves them
   * @throws OptionsException when anything is wrong, with all that is
   */
  public CorpusConfig load(String reference, List<String> overrides, List<String> inputs) {
    String text =
        reference.startsWith(PRESET)
            ? preset(reference.substring(PRESET.length()))
            : file(reference);
    return parse(text, reference, overrides, inputs);
  }

  /**
   * Loads a configuration from a text.
   *
   * @param text the YAML
   * @param name what messages call it
   * @param overrides values to put over it in order, as {@code path=value}
   * @throws OptionsException when anything is wrong, with all that is
   */
  public CorpusConfig parse(String text, String name, List<String> overrides) {
    return parse(text, name, overrides, List.of());
  }

  private CorpusConfig parse(
      String text, String name, List<String> overrides, List<String> inputs) {
    YamlTree yaml;
    try {
      yaml = YamlTree.parse(text);
    } catch (OptionsException e) {
      OptionProblem problem = e.problems().get(0);
      throw failure(name, problem.toString());
    }
    OptionsBinder binder = new OptionsBinder();
    if (yaml.root() instanceof ObjectNode map) {
      Overrides.applyInputs(inputs, map, binder);
      Overrides.apply(overrides, map, binder);
    }
    Optional<CorpusConfig> config = new ConfigBinder(sources, units, binder).bind(yaml.root());
    if (config.isPresent() && binder.problems().isEmpty()) {
      return config.get();
    }
    throw new OptionsException(
        binder.problems().stream()
            .map(problem -> located(problem, yaml, name, overrides))
            .toList());
  }

  private static OptionProblem located(
      OptionProblem problem, YamlTree yaml, String name, List<String> overrides) {
    for (String override : overrides) {
      if (override.startsWith(problem.path() + "=")) {
        return new OptionProblem(problem.path(), problem.message() + " (--set)");
      }
    }
    int line = yaml.line(problem.path());
    String place = line == 0 ? name : name + ", line " + line;
    return new OptionProblem(problem.path(), problem.message() + " (" + place + ")");
  }

  private static String preset(String name) {
    if (!PRESETS.contains(name)) {
      throw failure(PRESET + name, Nearest.unknown("preset", name, PRESETS));
    }
    return resource(name + ".yaml");
  }

  private static String resource(String name) {
    try (InputStream in = ConfigLoader.class.getResourceAsStream("/presets/" + name)) {
      if (in == null) {
        throw new IllegalStateException("presets/" + name + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String file(String reference) {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(Path.of(reference))) {
      bytes = in.readNBytes(4 * YamlTree.MAX_CHARS + 1);
    } catch (InvalidPathException e) {
      throw failure(reference, "is not a path: " + e.getReason());
    } catch (NoSuchFileException e) {
      throw failure(reference, "there is no such file; presets are written preset:web");
    } catch (IOException e) {
      throw failure(reference, "cannot be read: " + e.getMessage());
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw failure(reference, "is not UTF-8");
    }
  }

  private static OptionsException failure(String name, String message) {
    return new OptionsException(List.of(new OptionProblem(name, message)));
  }
}
