package org.tamiz.transforms.extract.wikitext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The cases of {@code wikitext.cases.tsv}: language of the wiki, wikitext, text; {@code \n} is a
 * line feed, and lines that begin with a number sign and a space are comments.
 */
class WikitextCasesTest {
  /** A line of the table. */
  record Case(int line, String language, String wikitext, String text) {
    @Override
    public String toString() {
      return line + ": " + wikitext;
    }
  }

  static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    try (InputStream in = WikitextCasesTest.class.getResourceAsStream("wikitext.cases.tsv")) {
      String[] lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1);
      for (int i = 0; i < lines.length; i++) {
        if (!lines[i].isEmpty() && !lines[i].startsWith("# ")) {
          String[] row = lines[i].replace("\\n", "\n").split("\t", -1);
          cases.add(new Case(i + 1, row[0], row[1], row[2]));
        }
      }
    }
    return cases;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readsAsThePageShows(Case row) {
    assertThat(Wikis.text(row.language(), row.wikitext())).isEqualTo(row.text());
  }
}
