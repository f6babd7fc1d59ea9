package org.tamiz.pipelines.card;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.tamiz.schemas.RunManifest;

/** What a card says of a run's effective configuration. */
final class RunConfig {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode tree;

  /** One unit of a screen. */
  record Unit(String name, JsonNode options) {}

  /**
   * One configured source.
   *
   * @param name name of the source
   * @param audit whether filters only measured
   * @param screen its units in order
   */
  record Source(String name, boolean audit, List<Unit> screen) {}

  /**
   * Reads the configuration of a manifest.
   *
   * @throws IllegalArgumentException when it is not JSON
   */
  RunConfig(RunManifest manifest) {
    try {
      tree = JSON.readTree(manifest.getConfig());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the configuration of the manifest is not JSON", e);
    }
  }

  /** The sources in order; a source may come more than once. */
  List<Source> sources() {
    List<Source> sources = new ArrayList<>();
    for (JsonNode item : tree.path("sources")) {
      item.properties()
          .forEach(
              source -> {
                List<Unit> screen = new ArrayList<>();
                for (JsonNode unit : source.getValue().path("screen")) {
                  unit.properties()
                      .forEach(entry -> screen.add(new Unit(entry.getKey(), entry.getValue())));
                }
                boolean audit = source.getValue().path("mode").asText().equals("audit");
                sources.add(new Source(source.getKey(), audit, screen));
              });
    }
    return sources;
  }

  /** The options of deduplication. */
  JsonNode dedup() {
    return tree.path("dedup");
  }

  /** Kinds of personal data that are masked. */
  List<String> masked() {
    List<String> kinds = new ArrayList<>();
    tree.path("pii").path("mask").forEach(kind -> kinds.add(kind.asText()));
    return kinds;
  }

  /** Share of rejected documents whose text is kept, 0 to 1. */
  double rejectionSample() {
    return tree.path("output").path("rejectionSample").asDouble();
  }
}
