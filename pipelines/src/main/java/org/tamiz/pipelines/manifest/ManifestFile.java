package org.tamiz.pipelines.manifest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tamiz.schemas.InputFile;
import org.tamiz.schemas.RunManifest;
import org.tamiz.schemas.Shard;
import org.tamiz.schemas.Total;

/**
 * {@code manifest.json} of a dataset: the run's record as plain JSON, with totals as one object and
 * the configuration as a tree.
 */
public final class ManifestFile {
  /** Name of the file in the dataset's folder. */
  public static final String NAME = "manifest.json";

  /** Version of the manifest's shape. */
  public static final int VERSION = 1;

  /** Total of a trial: the records of each source that were read at most. */
  public static final String RECORD_LIMIT = "trial/record_limit";

  private static final ObjectMapper JSON = new ObjectMapper();

  private ManifestFile() {}

  /** Writes a manifest into a dataset's folder. */
  public static void write(Path dataset, RunManifest manifest) throws IOException {
    Files.writeString(dataset.resolve(NAME), toJson(manifest) + "\n");
  }

  /**
   * Reads the manifest of a dataset.
   *
   * @throws IOException when there is none or it is not one of this version
   */
  public static RunManifest read(Path dataset) throws IOException {
    Path file = dataset.resolve(NAME);
    JsonNode json = JSON.readTree(Files.readString(file));
    int version = json.path("manifest_version").asInt();
    if (version != VERSION) {
      throw new IOException(
          file + " is a manifest of version " + version + ", " + VERSION + " is read");
    }
    List<InputFile> inputs = new ArrayList<>();
    for (JsonNode input : json.path("inputs")) {
      inputs.add(
          new InputFile(
              input.path("source").asText(),
              input.path("path").asText(),
              input.path("bytes").asLong(),
              input.path("sha256").asText()));
    }
    List<Shard> shards = new ArrayList<>();
    for (JsonNode shard : json.path("shards")) {
      shards.add(
          new Shard(
              shard.path("path").asText(),
              shard.path("rows").asLong(),
              shard.path("bytes").asLong(),
              shard.path("sha256").asText()));
    }
    List<Total> totals = new ArrayList<>();
    for (Map.Entry<String, JsonNode> total : json.path("totals").properties()) {
      totals.add(new Total(total.getKey(), total.getValue().asLong()));
    }
    return new RunManifest(
        version,
        json.path("run_id").asText(),
        json.path("tamiz_version").asText(),
        json.path("code_revision").asText(),
        json.path("config_digest").asText(),
        json.path("config").toString(),
        inputs,
        shards,
        totals);
  }

  private static String toJson(RunManifest manifest) throws JsonProcessingException {
    ObjectNode json = JSON.createObjectNode();
    json.put("manifest_version", manifest.getManifestVersion());
    json.put("run_id", manifest.getRunId());
    json.put("tamiz_version", manifest.getTamizVersion());
    json.put("code_revision", manifest.getCodeRevision());
    json.put("config_digest", manifest.getConfigDigest());
    json.set("config", JSON.readTree(manifest.getConfig()));
    ArrayNode inputs = json.putArray("inputs");
    for (InputFile input : manifest.getInputs()) {
      inputs
          .addObject()
          .put("source", input.getSource())
          .put("path", input.getPath())
          .put("bytes", input.getBytes())
          .put("sha256", input.getSha256());
    }
    ArrayNode shards = json.putArray("shards");
    for (Shard shard : manifest.getShards()) {
      shards
          .addObject()
          .put("path", shard.getPath())
          .put("rows", shard.getRows())
          .put("bytes", shard.getBytes())
          .put("sha256", shard.getSha256());
    }
    ObjectNode totals = json.putObject("totals");
    manifest.getTotals().forEach(total -> totals.put(total.getName(), total.getValue()));
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
    return JSON.writer(printer).writeValueAsString(json);
  }
}
