package org.tamiz.pipelines.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.tamiz.transforms.chain.UnitConfig;
import org.tamiz.transforms.options.OptionsTree;
import org.tamiz.transforms.options.OptionsTree.Keys;

/**
 * Effective configurations as text: every key is present, in one fixed order, so that equal
 * configurations give equal texts. What is written is read back as an equal configuration.
 */
public final class ConfigTree {
  // The shortest decimal of a double, which Double.toString misses before Java 19.
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build();
  private static final YAMLMapper YAML =
      YAMLMapper.builder(
              YAMLFactory.builder()
                  .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                  .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                  .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                  .disable(YAMLGenerator.Feature.SPLIT_LINES)
                  .build())
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .build();

  private ConfigTree() {}

  /** Canonical JSON of the whole configuration. */
  public static String json(CorpusConfig config) {
    return write(JSON, of(config, Keys.ALL));
  }

  /** The whole configuration as YAML, to be read by people and by {@link ConfigLoader}. */
  public static String yaml(CorpusConfig config) {
    return write(YAML, of(config, Keys.ALL));
  }

  /** Canonical JSON without the options that have no influence on what is written. */
  public static String contentJson(CorpusConfig config) {
    return write(JSON, of(config, Keys.CONTENT));
  }

  private static ObjectNode of(CorpusConfig config, Keys keys) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    var sources = tree.putArray("sources");
    for (SourceConfig source : config.sources()) {
      ObjectNode options = OptionsTree.of(source.options(), keys);
      options.put(ConfigBinder.MODE, source.mode().name().toLowerCase(Locale.ROOT));
      var screen = options.putArray(ConfigBinder.SCREEN);
      for (UnitConfig unit : source.screen()) {
        screen.addObject().set(unit.name(), OptionsTree.of(unit.options(), keys));
      }
      sources.addObject().set(source.source(), options);
    }
    tree.set("dedup", OptionsTree.of(config.dedup(), keys));
    tree.set("pii", OptionsTree.of(config.pii(), keys));
    tree.set("output", OptionsTree.of(config.output(), keys));
    tree.set("limits", OptionsTree.of(config.limits(), keys));
    return tree;
  }

  private static String write(ObjectMapper mapper, ObjectNode tree) {
    try {
      return mapper.writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
