package org.tamiz.pipelines.source.reddit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamiz.pipelines.config.ConfigDigest;
import org.tamiz.pipelines.config.ConfigLoader;
import org.tamiz.pipelines.config.ConfigTree;
import org.tamiz.pipelines.config.CorpusConfig;
import org.tamiz.pipelines.config.SourceConfig;

class RedditSourceTest {
  private static final String SALT = "grains of a certain salt";

  @ParameterizedTest
  @CsvSource({
    "RC_2005-12.zst, true",
    "RS_2024-02, true",
    "months/RS_2011-01.bz2, true",
    "RC_2017-11.xz, true",
    "AskGardeners_submissions.zst, true",
    "looms_comments, true",
    "sample.ndjson.gz, true",
    "sample.JSONL, true",
    "sample.json, true",
    "notes.txt, false",
    "hashes.txt, false",
    "README.md, false",
    "comments.csv.zst, false",
  })
  void aFolderGivesTheFilesWithNamesOfArchives(String name, boolean archive) {
    assertThat(RedditSource.isArchive(name)).isEqualTo(archive);
  }

  @ParameterizedTest
  @CsvSource({
    "RC_2005-12.zst, 2005-12",
    "a/RS_2024-02.json, 2024-02",
    "RC_2018-03-04.xz, 2018-03-04",
    "AskGardeners_submissions.zst, ''",
  })
  void theSnapshotIsTheMonthInTheName(String file, String snapshot) {
    assertThat(RecordItems.snapshot("", file)).isEqualTo(snapshot);
    assertThat(RecordItems.snapshot("mine", file)).isEqualTo("mine");
  }

  private static CorpusConfig config(String salt) {
    return ConfigLoader.standard()
        .parse(
            "sources:\n  - reddit: { files: [a.zst], speakers: hash, salt: '" + salt + "' }\n",
            "a.yaml",
            List.of());
  }

  @Test
  void theSaltIsNeverWritten() {
    CorpusConfig config = config("env:GRAINS");
    SourceConfig resolved = config.sources().get(0).resolved(Map.of("GRAINS", SALT));
    CorpusConfig secret =
        new CorpusConfig(
            List.of(resolved), config.dedup(), config.pii(), config.output(), config.limits());

    assertThat(secret.toString()).doesNotContain(SALT);
    assertThat(ConfigTree.yaml(secret)).doesNotContain(SALT).contains("salt: env:GRAINS");
    assertThat(ConfigTree.json(secret)).doesNotContain(SALT);
    assertThat(ConfigTree.contentJson(secret)).doesNotContain(SALT);
    assertThat(ConfigDigest.of(secret)).isEqualTo(ConfigDigest.of(config));
    assertThat(((RedditSource.Options) resolved.options()).salt().value()).isNotEmpty();
  }

  @Test
  void hashedSpeakersNeedASaltThatIsNotWrittenDown() {
    assertThatThrownBy(() -> config("")).hasMessageContaining("speakers: hash needs a salt");
    assertThatThrownBy(() -> config(SALT))
        .hasMessageContaining("sources[0].reddit.salt")
        .hasMessageContaining("env:NAME")
        .hasMessageNotContaining(SALT);
    assertThatThrownBy(() -> config("env:GRAINS").sources().get(0).resolved(Map.of()))
        .hasMessageContaining("salt: there is no variable GRAINS");
  }
}
