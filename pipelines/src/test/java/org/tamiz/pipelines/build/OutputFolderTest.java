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

  private Workspace workspace() {
    return new Workspace(folder.resolve("out").toString(), "a");
  }

  @Test
  void anEarlierDatasetComesBackWhereAProcessEndedBetweenTheMoves() throws Exception {
    dataset(workspace().previous());

    OutputFolder.claim(workspace(), true).close();

    assertThat(workspace().target().resolve("manifest.json")).exists();
    assertThat(workspace().building()).doesNotExist();
  }

  @Test
  void anEarlierDatasetThatCannotComeBackIsNotDeleted() throws Exception {
    dataset(workspace().previous());
    Files.createDirectories(workspace().target());

    refuses("left the earlier dataset in");
    assertThat(workspace().previous().resolve("manifest.json")).exists();
    Files.delete(workspace().target());
    OutputFolder.claim(workspace(), true).close();
    assertThat(workspace().target().resolve("manifest.json")).exists();
  }

  @Test
  void whatABuildLeftThatWasKilledIsCleared() throws Exception {
    Workspace killed = new Workspace(workspace().output(), "killed");
    Files.createDirectories(killed.staging("documents"));
    Files.writeString(killed.staging("documents").resolve("x.avro"), "text");
    Files.writeString(killed.lock(), "");

    try (OutputFolder claimed = OutputFolder.claim(workspace(), false)) {
      assertThat(claimed).isNotNull();
      assertThat(killed.run()).doesNotExist();
      assertThat(workspace().lock()).exists();
    }
    assertThat(workspace().building()).doesNotExist();
  }

  @Test
  void theNewDatasetTakesThePlaceOfTheEarlierOne() throws Exception {
    dataset(workspace().target());
    Files.writeString(workspace().target().resolve("README.md"), "old");
    try (OutputFolder claimed = OutputFolder.claim(workspace(), true)) {
      dataset(workspace().dataset());
      claimed.publish();
    }
    assertThat(workspace().target().resolve("README.md")).doesNotExist();
    assertThat(workspace().target().resolve("manifest.json")).exists();
    assertThat(workspace().building()).doesNotExist();
  }

  @Test
  void foldersOfTheUserBesideTheOutputAreLeftAlone() throws Exception {
    for (String name : new String[] {"out.previous", "out.old", "out.bak"}) {
      Files.createDirectories(folder.resolve(name));
      Files.writeString(folder.resolve(name).resolve("letter.txt"), "mine");
    }
    dataset(workspace().target());
    try (OutputFolder claimed = OutputFolder.claim(workspace(), true)) {
      dataset(workspace().dataset());
      claimed.publish();
    }
    for (String name : new String[] {"out.previous", "out.old", "out.bak"}) {
      assertThat(folder.resolve(name).resolve("letter.txt")).hasContent("mine");
    }
  }

  @Test
  void aWorkingFolderThatIsNotOursIsLeftAlone() throws IOException {
    Files.createDirectories(workspace().building());
    Path letter = workspace().building().resolve("letter.txt");
    Files.writeString(letter, "mine");

    refuses("made by no build");
    assertThat(letter).hasContent("mine");
  }

  @Test
  void aFolderWithOtherFilesIsLeftAlone() throws IOException {
    Files.createDirectories(workspace().target());
    Path letter = workspace().target().resolve("letter.txt");
    Files.writeString(letter, "mine");

    refuses("no dataset of Tamiz");
    assertThat(letter).hasContent("mine");
    assertThat(workspace().building()).doesNotExist();
  }

  @Test
  void aDatasetWithAFileOfTheUserIsLeftAlone() throws IOException {
    dataset(workspace().target());
    Path notes = workspace().target().resolve("data/notes.txt");
    Files.createDirectories(workspace().target().resolve("data"));
    Files.writeString(notes, "mine");

    refuses("data/notes.txt");
    assertThat(notes).hasContent("mine");
  }

  @Test
  void aManifestOfSomethingElseIsNoDataset() throws IOException {
    Files.createDirectories(workspace().target());
    Files.writeString(workspace().target().resolve("manifest.json"), "{\"name\": \"my app\"}");

    refuses("cannot read");
  }

  @Test
  void aFolderOfEmptyFoldersAndAFileAreRefused() throws IOException {
    Files.createDirectories(workspace().target().resolve("mine"));
    refuses("no dataset of Tamiz");

    Files.delete(workspace().target().resolve("mine"));
    Files.delete(workspace().target());
    Files.writeString(workspace().target(), "mine");
    refuses("is no folder");
  }

  @Test
  void aMountPointIsRefused() throws IOException {
    Path mounted = Path.of("/proc");
    if (Files.isDirectory(mounted)) {
      assertThatThrownBy(() -> ReplaceableOutput.check(mounted, true))
          .isInstanceOf(BuildException.class)
          .hasMessageContaining("mount point");
    }
  }

  @Test
  void oneBuildAtATimeWritesToAFolder() throws Exception {
    try (OutputFolder claimed = OutputFolder.claim(workspace(), false)) {
      assertThat(claimed).isNotNull();
      refuses("another build");
      assertThat(workspace().lock()).exists();
    }
    OutputFolder.claim(workspace(), false).close();
  }

  private void refuses(String why) {
    assertThatThrownBy(() -> OutputFolder.claim(workspace(), true))
        .isInstanceOf(BuildException.class)
        .hasMessageContaining(why);
  }

  private static void dataset(Path path) throws IOException {
    Files.createDirectories(path);
    Files.writeString(path.resolve("manifest.json"), "{\"manifest_version\": 1}");
  }
}
