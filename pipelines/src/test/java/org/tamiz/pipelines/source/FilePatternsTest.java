package org.tamiz.pipelines.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilePatternsTest {
  @TempDir private Path folder;

  @BeforeEach
  void makeFiles() throws IOException {
    Files.createDirectories(folder.resolve("a/deep"));
    Files.createDirectories(folder.resolve("b"));
    for (String name : List.of("a/1.warc", "a/2.warc", "a/deep/3.warc", "b/1.warc", "b/x[1].txt")) {
      Files.writeString(folder.resolve(name), name);
    }
  }

  private List<String> find(String... entries) throws IOException {
    return FilePatterns.find(
            List.of(entries).stream().map(entry -> folder + "/" + entry).toList(),
            name -> name.endsWith(".warc"))
        .stream()
        .map(SourceFile::file)
        .toList();
  }

  @Test
  void findsFilesFoldersAndPatterns() throws IOException {
    assertThat(find("a/1.warc")).containsExactly("1.warc");
    assertThat(find("a")).containsExactly("1.warc", "2.warc", "deep/3.warc");
    assertThat(find("a/*.warc")).containsExactly("1.warc", "2.warc");
    assertThat(find("*/1.warc")).containsExactly("a/1.warc", "b/1.warc");
    assertThat(find("a/**/*.warc")).containsExactly("1.warc", "2.warc", "deep/3.warc");
    assertThat(find("a/{1,2}.warc")).containsExactly("1.warc", "2.warc");
    assertThat(find("b/x[1].txt")).containsExactly("x[1].txt");
  }

  @Test
  void findsEachFileOnce() throws IOException {
    assertThat(find("a/1.warc", "a/*.warc", "a"))
        .containsExactly("1.warc", "2.warc", "deep/3.warc");
  }

  @Test
  void tellsFilesOfOneNameApart() throws IOException {
    assertThat(find("a/1.warc", "b/1.warc")).containsExactly("a/1.warc", "b/1.warc");
  }

  @Test
  void statesTheSize() throws IOException {
    List<SourceFile> files = FilePatterns.find(List.of(folder + "/a/1.warc"), name -> true);
    assertThat(files.get(0).bytes()).isEqualTo(8);
    assertThat(files.get(0).path()).isEqualTo(folder.resolve("a/1.warc").toString());
  }

  @Test
  void refusesWhatMatchesNothing() {
    assertThatThrownBy(() -> find("a/1.warc", "a/*.gz"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a/*.gz");
    assertThatThrownBy(() -> find("none/**")).isInstanceOf(IllegalArgumentException.class);
  }
}
