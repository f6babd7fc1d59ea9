package org.tamiz.transforms.extract.wikitext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WikiSiteTest {
  @ParameterizedTest
  @CsvSource({
    "enwiki, en, https://en.wikipedia.org/wiki/",
    "simplewiki, en, https://simple.wikipedia.org/wiki/",
    "nowiki, nb, https://no.wikipedia.org/wiki/",
    "zh_min_nanwiki, nan, https://zh-min-nan.wikipedia.org/wiki/",
    "zh_yuewiki, yue, https://zh-yue.wikipedia.org/wiki/",
    "zh_classicalwiki, lzh, https://zh-classical.wikipedia.org/wiki/",
    "be_x_oldwiki, be-tarask, https://be-x-old.wikipedia.org/wiki/",
    "alswiki, gsw, https://als.wikipedia.org/wiki/",
    "bat_smgwiki, sgs, https://bat-smg.wikipedia.org/wiki/",
    "fiu_vrowiki, vro, https://fiu-vro.wikipedia.org/wiki/",
    "roa_rupwiki, rup, https://roa-rup.wikipedia.org/wiki/",
    "nds_nlwiki, nds-NL, https://nds-nl.wikipedia.org/wiki/",
    "dewiktionary, de, https://de.wiktionary.org/wiki/",
    "commonswiki, und, https://commons.wikimedia.org/wiki/",
    "somewhere, und, ''",
  })
  void theDatabaseNameTellsLanguageAndAddress(String wiki, String language, String baseUrl) {
    WikiSite site = WikiSite.of(wiki);

    assertThat(site.language()).isEqualTo(language);
    assertThat(site.baseUrl()).isEqualTo(baseUrl);
  }

  @ParameterizedTest
  @CsvSource({
    "dewiki, Datei:A.png, 6",
    "dewiki, bild:A.png, 6",
    "dewiki, File:A.png, 6",
    "dewiki, Benutzerin:A, 2",
    "dewiki, Kategorie:A, 14",
    "ruwiki, Шаблон:А, 10",
    "jawiki, Category:A, 14",
    "jawiki, カテゴリ:A, 14",
    "arwiki, تصنيف:A, 14",
    "kkwiki, Санат:A, 14",
    "crhwiki, Resim:A, 6",
    "nowiki, Kategori:A, 14",
    "zhwiki, 分类:A, 14",
    "zhwiki, 分類:A, 14",
    "nds_nlwiki, Kategorie:A, 14",
    "frwiki, Discussion_utilisateur:A, 3",
    "enwiki, Module:A, 828",
    "enwiki, 2001: A, 0",
    "enwiki, :A, 0",
  })
  void namespacesAreKnownByLanguage(String wiki, String title, int namespace) {
    assertThat(WikiSite.of(wiki).namespace(title)).isEqualTo(namespace);
  }

  @Test
  void whatAWikiStatesGoesBeforeTheTables() {
    WikiSite site = WikiSite.of("dewiki").withNamespaces(Map.of("Bild", 100, "Portal_X", 102));

    assertThat(site.namespace("Bild:A")).isEqualTo(100);
    assertThat(site.namespace("Portal X:A")).isEqualTo(102);
    assertThat(site.namespace("Datei:A")).isEqualTo(6);
  }

  @ParameterizedTest
  @CsvSource({
    "Kategorya:A, 14",
    "Файл:A.png, 6",
    "Datei:A.png, 6",
    "Talk:A, 1",
    "Benutzer:A, 0",
    "Mission: Impossible, 0",
    ":A, 0",
  })
  void linksNameFilesAndCategoriesInAnyLanguage(String target, int namespace) {
    assertThat(WikiSite.of("enwiki").linkNamespace(target)).isEqualTo(namespace);
  }

  @Test
  void redirectWordsOfEveryLanguageAreKnown() {
    assertThat(WikiSite.of("enwiki").redirectWords())
        .contains("#redirect", "#weiterleitung", "#重定向");
  }
}
