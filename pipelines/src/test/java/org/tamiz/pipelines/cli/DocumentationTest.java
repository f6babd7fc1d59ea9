package org.tamiz.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DocumentationTest {
  @Test
  void unitsAreDocumented() throws IOException {
    check(Path.of("..", "transforms", "README.md"), CatalogMarkdown.units());
  }

  @Test
  void configurationIsDocumented() throws IOException {
    check(Path.of("README.md"), CatalogMarkdown.configuration());
  }

  @Test
  void pagesAreWhatTheCommandPrints() {
    assertThat(Run.of("catalog", "--markdown=units").out()).isEqualTo(CatalogMarkdown.units());
    assertThat(Run.of("catalog", "--markdown=configuration").out())
        .isEqualTo(CatalogMarkdown.configuration());
  }

  private static void check(Path page, String expected) throws IOException {
    if (Boolean.getBoolean("tamiz.updateGolden")) {
      Files.writeString(page, expected);
    }
    assertThat(Files.readString(page))
        .as("%s; scripts/update-golden.sh writes it anew", page)
        .isEqualTo(expected);
  }
}
