package org.tamiz.transforms.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class RepairTest {
  private static final String PROSE =
      "<p>The mill by the river was built of grey stone in the year of the flood, and nobody knows"
          + " who paid for the wheel that turned in it.</p>";
  private static final String ROWS =
      "<tr><th>Mill<th>Year</tr><tr><td>Upper<td>1850</tr><tr><td>Lower<td>1871</tr>";

  @Test
  void aTableOfDataStaysWithTheTextBeforeIt() {
    List<Block> blocks = blocks("<article>" + PROSE + "<table>" + ROWS + "</table></article>");

    assertThat(repaired(blocks, 0.2)).containsOnly(true);
  }

  @Test
  void aTableThatIsHardlyTextStaysOut() {
    List<Block> blocks = blocks("<article>" + PROSE + "<table>" + ROWS + "</table></article>");

    assertThat(repaired(blocks, 0.1))
        .startsWith(true)
        .hasSizeGreaterThan(3)
        .satisfies(chosen -> assertThat(rest(chosen)).containsOnly(false));
  }

  @Test
  void aTableElsewhereOnThePageStaysOut() {
    List<Block> blocks =
        blocks("<article>" + PROSE + "</article><div><table>" + ROWS + "</table></div>");

    assertThat(repaired(blocks, 0.2))
        .startsWith(true)
        .hasSizeGreaterThan(3)
        .satisfies(chosen -> assertThat(rest(chosen)).containsOnly(false));
  }

  @Test
  void aTableOfLinksStaysOut() {
    String links =
        ROWS.replace("Upper", "<a href=/u>Upper</a>").replace("Lower", "<a href=/l>L</a>");
    List<Block> blocks =
        blocks(
            "<article>"
                + PROSE
                + "<table>"
                + links.replace("1850", "<a href=/y>1850</a>")
                + "</table></article>");

    assertThat(repaired(blocks, 0.2))
        .startsWith(true)
        .hasSizeGreaterThan(3)
        .satisfies(chosen -> assertThat(rest(chosen)).containsOnly(false));
  }

  @Test
  void aHeadingByRoleHasTheRankThatIsStated() {
    assertThat(
            blocks(
                "<div role=heading aria-level=3>a</div><div role=heading>b</div><h4>c</h4>"
                    + "<ul><li role=heading>d</ul>"))
        .extracting(block -> block.heading)
        .containsExactly(3, 2, 4, 2);
  }

  /** The choice of the first block alone, repaired; all others have the estimate. */
  private static boolean[] repaired(List<Block> blocks, double estimate) {
    double[] p = new double[blocks.size()];
    Arrays.fill(p, estimate);
    p[0] = 0.9;
    boolean[] chosen = new boolean[p.length];
    IntStream.range(0, p.length).forEach(i -> chosen[i] = p[i] >= 0.5);
    Repair.apply(blocks, p, 0.5, chosen);
    return chosen;
  }

  private static boolean[] rest(boolean[] chosen) {
    return Arrays.copyOfRange(chosen, 1, chosen.length);
  }

  private static List<Block> blocks(String html) {
    return Page.of(Parser.htmlParser().parseInput(html, "")).blocks();
  }
}
