package org.tamiz.pipelines.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamiz.schemas.Document;
import org.tamiz.schemas.Rejection;
import org.tamiz.schemas.testing.SharedData;

/** Builds from real files that already hold text. */
class FilesBuildTest {
  private static final String PLANTED = "data/dedup/chrisjmccormick__MinHash/data/articles_";
  private static final String EXACT =
      "data/dedup/IBM__data-prep-kit/transforms/universal/ededup/python/test-data/";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"100, 5", "1000, 10"})
  void everyPlantedCopyIsFoundAndNothingElseIsRemoved(int articles, int pairs)
      throws IOException, BuildException {
    Path input = jsonLines(SharedData.path(PLANTED + articles + ".train"));
    Path output = folder.resolve("planted");
    Builds.run(
        Builds.config(
            "sources: [{files: {files: ['" + input + "'], screen: []}}]",
            "output: {path: '" + output + "'}"),
        "direct");

    Set<Set<String>> removed = new TreeSet<>(FilesBuildTest::compare);
    for (Rejection row : Builds.rows(output, RowKind.REJECTION, Rejection.class)) {
      assertThat(row.getStage()).isEqualTo("dedup");
      removed.add(Set.of(row.getDocumentId(), String.valueOf(row.getSurvivorId())));
    }
    Set<Set<String>> planted = new TreeSet<>(FilesBuildTest::compare);
    for (String line : Files.readAllLines(SharedData.path(PLANTED + articles + ".truth"))) {
      String[] pair = line.split(" ", -1);
      planted.add(Set.of("files:" + pair[0], "files:" + pair[1]));
    }
    assertThat(planted).hasSize(pairs);
    assertThat(removed).isEqualTo(planted);
    assertThat(Builds.rows(output, RowKind.DOCUMENT, Document.class)).hasSize(articles - pairs);
  }

  private static int compare(Set<String> left, Set<String> right) {
    return new TreeSet<>(left).toString().compareTo(new TreeSet<>(right).toString());
  }

  private Path jsonLines(Path articles) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(articles, StandardCharsets.UTF_8)) {
      int space = line.indexOf(' ');
      lines.add(
          json.writeValueAsString(
              Map.of("id", line.substring(0, space), "text", line.substring(space + 1))));
    }
    return Files.write(folder.resolve("articles.jsonl"), lines);
  }

  @Test
  void exactCopiesInParquetLeaveAsManyAsAnotherToolKeeps() throws IOException, BuildException {
    Path output = folder.resolve("exact");
    Builds.run(
        Builds.config(
            "sources:",
            "  - files:",
            "      files: ['" + SharedData.path(EXACT + "input") + "']",
            "      columns: {text: contents, id: '', language: language}",
            "      screen: []",
            "dedup: {exact: true, near: {enabled: false}}",
            "output: {path: '" + output + "'}"),
        "direct");

    assertThat(Builds.rows(output, RowKind.REJECTION, Rejection.class))
        .extracting(Rejection::getReason)
        .containsExactly("exact_duplicate", "exact_duplicate");
    assertThat(Builds.rows(output, RowKind.DOCUMENT, Document.class)).hasSize(3);
  }
}
