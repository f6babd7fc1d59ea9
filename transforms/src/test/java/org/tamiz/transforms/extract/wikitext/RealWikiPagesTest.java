package org.tamiz.transforms.extract.wikitext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamiz.schemas.testing.SharedData;
import org.tamiz.transforms.chain.RawRecord;

class RealWikiPagesTest {
  @ParameterizedTest
  @CsvSource({
    "lintool__wikiclean, 28, 0.40",
    "dbpedia__extraction-framework, 60, 0.40",
    "piskvorky__gensim, 100, 0.45"
  })
  void nextToNoMarkupIsLeftInTheTextsOfRealPages(String folder, int fewest, double leastShare)
      throws IOException {
    List<RawRecord> pages = WikiDumps.below(SharedData.path("data/wikipedia/" + folder));

    EvaluateWikitext.Left left = EvaluateWikitext.count(pages);

    assertThat(left.pages()).isGreaterThanOrEqualTo(fewest);
    assertThat(left.perTenThousand()).as(() -> left.left().toString()).isLessThanOrEqualTo(0.01);
    assertThat((double) left.chars() / left.wikitext()).isGreaterThan(leastShare);
  }
}
