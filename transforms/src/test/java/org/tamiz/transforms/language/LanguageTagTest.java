package org.tamiz.transforms.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTest {
  @ParameterizedTest
  @CsvSource({
    "zh, zh, ''",
    "zho, zh, ''",
    "chi, zh, ''",
    "cmn, zh, ''",
    "zh-CN, zh, ''",
    "ZH_tw, zh, ''",
    "zh-Hant-TW, zh, Hant",
    "zh_Hans, zh, Hans",
    "cmn-Hans-CN, zh, Hans",
    "zh-classical, lzh, ''",
    "zh-yue, yue, ''",
    "zh-min-nan, nan, ''",
    "yue_Hant, yue, Hant",
    "eng, en, ''",
    "eng_Latn, en, Latn",
    "EN, en, ''",
    "en-US, en, ''",
    "simple, en, ''",
    "fra_Latn, fr, Latn",
    "fre, fr, ''",
    "ger, de, ''",
    "deu, de, ''",
    "de-AT-1996, de, ''",
    "spa_Latn, es, Latn",
    "es-419, es, ''",
    "pt_BR, pt, ''",
    "kor_Hang, ko, Hang",
    "jpn, ja, ''",
    "iw, he, ''",
    "in, id, ''",
    "ji, yi, ''",
    "no, nb, ''",
    "nor, nb, ''",
    "nob, nb, ''",
    "nno, nn, ''",
    "fil, tl, ''",
    "tgl, tl, ''",
    "arb_Arab, ar, Arab",
    "swh, sw, ''",
    "ekk, et, ''",
    "lvs, lv, ''",
    "pes, fa, ''",
    "zsm, ms, ''",
    "khk, mn, ''",
    "npi, ne, ''",
    "sr-Latn, sr, Latn",
    "hrv, hr, ''",
    "sh, sh, Latn",
    "map-bms, jv, ''",
    "bat-smg, sgs, ''",
    "be-x-old, be, ''",
    "be-tarask, be, ''",
    "cbk-zam, cbk, ''",
    "nds-nl, nds, ''",
    "ceb, ceb, ''",
    "tib, bo, ''",
  })
  void readsEveryFormOfATag(String value, String language, String script) {
    assertThat(LanguageTag.parse(value)).contains(new LanguageTag(language, script));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "English", "x-a", "../x", "e", "und", "12", "en-", "en--US", "xx", "qq-DE"
      })
  void otherValuesNameNoLanguage(String value) {
    assertThat(LanguageTag.parse(value)).isEmpty();
  }

  @Test
  void aTagOfSeveralLanguagesNamesThemAll() {
    assertThat(LanguageTag.configured("no")).containsExactlyInAnyOrder("nb", "nn");
    assertThat(LanguageTag.configured("und")).containsExactly("und");
    assertThat(LanguageTag.configured("eng_Latn")).containsExactly("en");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wuu",
        "zh-classical",
        "zh-min-nan",
        "zh-yue",
        "bat-smg",
        "cbk-zam",
        "map-bms",
        "be-x-old",
        "fiu-vro",
        "roa-rup",
        "roa-tara",
        "simple",
        "gan",
        "hak"
      })
  void whatDataMayStateCanBeKept(String value) {
    String language = LanguageTag.parse(value).map(LanguageTag::language).orElse("");
    assertThat(LanguageTag.configured(value)).containsExactly(language);
  }

  @Test
  void whatTheDetectorNamesCanBeKept() {
    assertThat(OpenNlpDetector.shared().languages())
        .hasSizeGreaterThan(100)
        .allSatisfy(
            language -> {
              String tag = IsoCodes.tag(language);
              assertThat(LanguageTag.configured(tag)).as(tag).contains(tag);
            });
  }

  @ParameterizedTest
  @CsvSource({"english, en", "German, de", "deutsch, de", "qqq, ISO 639", "xx, ISO 639"})
  void unknownTagsAreErrorsThatSayWhatIsMeant(String value, String meant) {
    assertThatThrownBy(() -> new LanguageFilter.Options(List.of("es", value), 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(value)
        .hasMessageContaining(meant);
  }
}
