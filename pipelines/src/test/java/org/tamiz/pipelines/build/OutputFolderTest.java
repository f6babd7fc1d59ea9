package org.tamiz.pipelines.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
  @TempDir Path folder;

  @Test
  void anEarlierDatasetComesBackWhereAProcessEndedBetweenTheMoves() throws Exception {
    Workspace workspace = new Workspace(folder.resolve("out").toString());
    dataset(workspace.previous());

    OutputFolder.claim(workspace, true).close();

    assertThat(workspace.target().resolve("manifest.json")).exists();
    assertThat(workspace.previous()).doesNotExist();
  }

  @Test
  void aFolderWithOtherFilesIsLeftAlone() throws IOException {
    Workspace workspace = new Workspace(folder.resolve("out").toString());
    Files.createDirectories(workspace.target());
    Files.writeString(workspace.target().resolve("letter.txt"), "mine");

    assertThatThrownBy(() -> OutputFolder.claim(workspace, true))
        .isInstanceOf(BuildException.class)
        .hasMessageContaining("no dataset of Tamiz");
    assertThat(workspace.target().resolve("letter.txt")).exists();
  }

  @Test
  void oneBuildAtATimeWritesToAFolder() throws Exception {
    Workspace workspace = new Workspace(folder.resolve("out").toString());
    try (OutputFolder claimed = OutputFolder.claim(workspace, false)) {
      assertThat(claimed).isNotNull();
      assertThatThrownBy(() -> OutputFolder.claim(workspace, false))
          .isInstanceOf(BuildException.class)
          .hasMessageContaining("another build");
    }
  }

  private static void dataset(Path path) throws IOException {
    Files.createDirectories(path);
    Files.writeString(path.resolve("manifest.json"), "{}");
  }
}
