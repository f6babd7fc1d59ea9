package org.tamiz.transforms.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenNlpDetectorTest {
  private static final OpenNlpDetector DETECTOR = OpenNlpDetector.shared();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Latn | The miller opens the gate in the morning and lets the water run over the wheel.
          de | Latn | Der Müller öffnet am Morgen das Tor und lässt das Wasser über das Rad laufen.
          es | Latn | El molinero abre la compuerta por la mañana y deja correr el agua sobre la rueda.
          fr | Latn | Le meunier ouvre la vanne le matin et laisse couler l'eau sur la roue.
          ru | Cyrl | Мельник утром открывает ворота и пускает воду на колесо.
          uk | Cyrl | Мірошник уранці відчиняє браму і пускає воду на колесо.
          ar | Arab | يفتح الطحان البوابة في الصباح ويترك الماء يجري فوق العجلة.
          el | Grek | Ο μυλωνάς ανοίγει την πύλη το πρωί και αφήνει το νερό να τρέξει.
          he | Hebr | הטוחן פותח את השער בבוקר ונותן למים לזרום על הגלגל.
          ja | Jpan | 粉屋は朝に水門を開けて、水車に水を流します。
          th | Thai | คนโม่แป้งเปิดประตูน้ำในตอนเช้า
          km | Khmr | អ្នកកិនស្រូវបើកទ្វារទឹកនៅពេលព្រឹក
          """)
  void namesLanguageAndScript(String tag, String script, String text) {
    LanguageGuess guess = DETECTOR.detect(text);

    assertThat(guess.tag()).isEqualTo(tag);
    assertThat(guess.script()).isEqualTo(script);
    assertThat(guess.confidence()).isGreaterThan(.5);
    assertThat(DETECTOR.script(text)).isEqualTo(script);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          yi  | Hebr | דער מילנער עפֿנט דעם טויער אין דער פֿרי און לאָזט דאָס וואַסער לויפֿן.
          gd  | Latn | Fosglaidh am muillear an geata anns a' mhadainn agus leigidh e leis an uisge ruith.
          as  | Beng | মিলৰ মালিকে পুৱা দুৱাৰ খোলে আৰু পানী বৈ যাবলৈ দিয়ে।
          yue | Hant | 磨坊主朝早開閘，畀啲水流落水車度，佢哋都唔使做嘢。
          zh  | Hans | 磨坊主早上打开闸门，让水流过水车。
          zh  | Hant | 磨坊主早上打開閘門，讓水流過水車。
          ti  | Ethi | እቲ ሓራጺ ንግሆ ነቲ ኣፍደገ ይኸፍቶ እሞ ማይ ክውሕዝ የፍቅድ።
          """)
  void namesLanguagesThatTheModelDoesNotKnow(String tag, String script, String text) {
    LanguageGuess guess = DETECTOR.detect(text);

    assertThat(guess.tag()).isEqualTo(tag);
    assertThat(guess.script()).isEqualTo(script);
    assertThat(DETECTOR.script(text)).isEqualTo(script);
  }

  @Test
  void namesNoLanguageForProgramCode() {
    String code =
        """
        for (int i = 0; i < n; i++) { sum[i] += (a[i] << 2) ^ 0x1F; if (b == null) return -1; }
        var f=function(e,t){return e.x*t.y-e.y*t.x},g=[1,2,3].map(q=>q**2);while(k--){h[k]=f(p[k],o)}
        """;

    assertThat(DETECTOR.detect(code).tag()).isEqualTo("und");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Brindle & Oakes", "A4 | B5 | C6", "Home | Mill", "ǃǂǁ ǃǂǁǃ ǂǁǃǂǁ"})
  void namesNoLanguageForShortNamesAndMenus(String text) {
    assertThat(DETECTOR.detect(text).tag()).isEqualTo("und");
  }

  private static final String ENGLISH =
      """
      The miller opens the gate in the morning and lets the water run over the wheel. When the
      stones begin to turn, the whole house shakes a little, and flour dust rises to the beams.
      Farmers from three villages bring their grain on carts, wait in the yard, and talk about
      the weather, the prices and the new bridge. In the evening he closes the gate again, sweeps
      the floor and counts the sacks that are left. Nobody has ever seen him in a hurry, and yet
      every order is ready when its owner comes back, even after a week without rain.
      """;

  private static final String GERMAN =
      """
      Der Müller öffnet am Morgen das Tor und lässt das Wasser über das Rad laufen. Sobald sich
      die Steine drehen, zittert das ganze Haus ein wenig, und Mehlstaub steigt bis zu den Balken.
      Bauern aus drei Dörfern bringen ihr Korn auf Karren, warten im Hof und reden über das
      Wetter, die Preise und die neue Brücke. Am Abend schließt er das Tor wieder, fegt den Boden
      und zählt die Säcke, die übrig sind. Niemand hat ihn je in Eile gesehen, und doch ist jeder
      Auftrag fertig, wenn sein Besitzer zurückkommt, selbst nach einer Woche ohne Regen.
      """;

  @Test
  void tellsTheSharesOfAMixedDocument() {
    LanguageDetector.Reading mixed = DETECTOR.read(ENGLISH + GERMAN);

    assertThat(mixed.shares().keySet()).containsExactly("de", "en");
    assertThat(mixed.shares().get("de")).isCloseTo(.5, within(.05));
    assertThat(mixed.mainShare()).hasValueCloseTo(.5, within(.05));
    assertThat(mixed.guess().tag()).isEqualTo("und");
  }

  @Test
  void namesTheMainLanguageOfAMixedDocument() {
    LanguageDetector.Reading mixed = DETECTOR.read(ENGLISH + ENGLISH + ENGLISH + GERMAN);

    assertThat(mixed.shares().keySet()).containsExactly("de", "en");
    assertThat(mixed.mainShare()).hasValueCloseTo(.75, within(.05));
    assertThat(mixed.guess().tag()).isEqualTo("en");
  }

  @Test
  void tellsLanguagesApartThatTakeTurns() {
    StringBuilder turns = new StringBuilder();
    String[] english = ENGLISH.split("(?<=\\.)\\s+", -1);
    String[] german = GERMAN.split("(?<=\\.)\\s+", -1);
    for (int i = 0; i < Math.min(english.length, german.length); i++) {
      turns.append(english[i]).append('\n').append(german[i]).append('\n');
    }
    LanguageDetector.Reading mixed = DETECTOR.read(turns.toString());

    assertThat(mixed.shares().keySet()).containsExactly("de", "en");
    assertThat(mixed.mainShare()).hasValueCloseTo(.5, within(.15));
  }

  @Test
  void tellsALanguageOfAnotherScriptApart() {
    String greek = "Ο μυλωνάς ανοίγει την πύλη το πρωί και αφήνει το νερό να τρέξει. ".repeat(8);

    LanguageDetector.Reading mixed = DETECTOR.read(greek + "\n" + GERMAN);

    assertThat(mixed.shares().keySet()).containsExactly("de", "el");
    assertThat(mixed.mainShare()).hasValueCloseTo(.5, within(.15));
  }

  @Test
  void oneLanguageIsNoMixture() {
    LanguageDetector.Reading plain = DETECTOR.read(ENGLISH);
    // Croatian and Bosnian, near relatives: each part may be either.
    LanguageDetector.Reading near =
        DETECTOR.read(
            "Mlinar ujutro otvara ustavu i pušta vodu na kolo, a seljaci čekaju u dvorištu. "
                .repeat(12));

    assertThat(plain.shares()).isEmpty();
    assertThat(plain.mainShare()).hasValue(1);
    assertThat(plain.guess().tag()).isEqualTo("en");
    assertThat(near.shares()).isEmpty();
    assertThat(near.guess().isNamed()).isTrue();
  }

  @Test
  void shortEnglishTitlesAreEnglish() {
    assertThat(
            List.of(
                "Opening hours and prices of the old mill",
                "How to mend a broken water wheel",
                "Flour, bread and cakes from our own bakery"))
        .allSatisfy(title -> assertThat(DETECTOR.detect(title).tag()).isEqualTo("en"));
  }

  @Test
  void namesNothingWhereThereAreNoLetters() {
    assertThat(DETECTOR.detect("")).isEqualTo(LanguageGuess.UNDETERMINED);
    assertThat(DETECTOR.detect("12 + 30 = 42 … 3.14 \n --- \n 99 %"))
        .isEqualTo(LanguageGuess.UNDETERMINED);
  }

  @Test
  void looksAtABoundedPartOfAnyText() {
    assertThat(DETECTOR.detect("x".repeat(20_000_000)).script()).isEqualTo("Latn");
    assertThat(DETECTOR.detect(" ".repeat(20_000_000))).isEqualTo(LanguageGuess.UNDETERMINED);
  }

  @Test
  void survivesHalvesOfSurrogatePairs() {
    assertThat(DETECTOR.detect("\uD83C".repeat(3_000)).tag()).isEqualTo("und");
    assertThat(DETECTOR.detect("\uDC00".repeat(3_000)).tag()).isEqualTo("und");
  }

  @Test
  void scoresAsTheLibraryDoes() throws IOException {
    LanguageDetectorME library = library();
    List<String> texts =
        List.of(
            "Der Müller öffnet am Morgen das Tor :-) und lässt das Wasser laufen.",
            "  See https://example.org/a?b=c or mail me@example.org!!!!  RT @someone hahahaha 12345",
            "Expose the box xD   to   loooooong   lines\n\n\nof text 😀😀 #sieve",
            "ÀÉÎ ŁÓDŹ İstanbul ΑΒΓ ДЖЗ 粉屋は朝に水門を開けて",
            "");
    for (String text : texts) {
      double[] scores = DETECTOR.scores(text);
      double sum = 0;
      for (double score : scores) {
        sum += Math.exp(score);
      }
      for (Language language : library.predictLanguages(text)) {
        int index = DETECTOR.languages().indexOf(language.getLang());
        assertThat(Math.exp(scores[index]) / sum)
            .as("%s in %s", language.getLang(), text)
            .isCloseTo(language.getConfidence(), within(1e-5));
      }
    }
  }

  static LanguageDetectorME library() throws IOException {
    try (InputStream in = LanguageDetectorModel.class.getResourceAsStream("/langdetect-183.bin")) {
      return new LanguageDetectorME(new LanguageDetectorModel(in));
    }
  }
}
