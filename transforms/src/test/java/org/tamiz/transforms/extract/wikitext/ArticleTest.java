package org.tamiz.transforms.extract.wikitext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tamiz.schemas.Article;
import org.tamiz.schemas.ArticleLink;
import org.tamiz.schemas.InfoboxField;
import org.tamiz.schemas.License;
import org.tamiz.schemas.Section;
import org.tamiz.transforms.chain.Draft;
import org.tamiz.transforms.chain.Extractor;

class ArticleTest {
  private static final String PAGE =
      """
      {{Infobox tool
      | name = Sieve
      | weight = {{convert|2|kg|lb}}
      | parts = {{ubl|frame|mesh}}
      | image =
      }}
      A '''sieve''' is a [[tool]]. [[Mill (building)|Mill]]s need it.

      == Making ==
      Of [[wood#Oak|oak]].
      === Mesh ===
      Of wire.
      == See also ==
      == Links ==
      * [http://a.example The sieve museum]
      * [http://b.example A guide]
      [[Category:Tools]]
      [[Category:Mills|sieve]]
      """;

  private static Article article(String language, String title, String wikitext) {
    return Objects.requireNonNull(Wikis.document(language, title, wikitext).article());
  }

  @Test
  void leadAndSectionsHoldTheTextWithoutEmptySections() {
    Draft document = Wikis.document("en", "Sieve", PAGE);
    Article article = Objects.requireNonNull(document.article());

    assertThat(article.getLead()).isEqualTo("A sieve is a tool. Mills need it.");
    assertThat(article.getSections())
        .containsExactly(new Section(2, "Making", "Of oak."), new Section(3, "Mesh", "Of wire."));
    assertThat(document.text())
        .isEqualTo("A sieve is a tool. Mills need it.\nMaking\nOf oak.\nMesh\nOf wire.");
    assertThat(document.title()).isEqualTo("Sieve");
  }

  @Test
  void idsCategoriesLinksAndInfoboxAreKept() {
    Article article = article("en", "Sieve", PAGE);

    assertThat(article.getPageId()).isEqualTo(1);
    assertThat(article.getRevisionId()).isEqualTo(2);
    assertThat(article.getCategories()).containsExactly("Tools", "Mills");
    assertThat(article.getLinks())
        .containsExactly(
            new ArticleLink("tool", "tool"),
            new ArticleLink("Mill (building)", "Mills"),
            new ArticleLink("wood", "oak"));
    assertThat(article.getInfobox())
        .containsExactly(
            new InfoboxField("name", "Sieve"),
            new InfoboxField("weight", "2 kg"),
            new InfoboxField("parts", "frame, mesh"));
  }

  @Test
  void stubsListsAndDisambiguationPagesSayWhatTheyAre() {
    assertThat(article("en", "A", "Text.\n{{Tool-stub}}").getStub()).isTrue();
    assertThat(article("fr", "A", "Texte.\n{{Ébauche|outil}}").getStub()).isTrue();
    assertThat(article("de", "A", "* [[B]]\n{{Begriffsklärung}}").getDisambiguation()).isTrue();
    assertThat(article("en", "A (disambiguation)", "* [[B]]").getDisambiguation()).isTrue();
    assertThat(article("xx", "A", "* [[B]]\n__DISAMBIG__").getDisambiguation()).isTrue();
    assertThat(article("fr", "Liste de tamis", "* [[B]]").getListPage()).isTrue();
    assertThat(article("en", "A", "[[Category:Lists of tools]]x").getListPage()).isTrue();
    Article plain = article("en", "A", "Text.");
    assertThat(plain.getStub() || plain.getListPage() || plain.getDisambiguation()).isFalse();
  }

  @Test
  void textFromElsewhereIsMarkedByItsLicense() {
    String page = "Text.<ref>{{EB1911|inline=1|title=Sieve}}</ref>\n* {{FOLDOC}}";

    assertThat(Wikis.document("en", "Sieve", page).licenses())
        .extracting(License::getSpdx, License::getScope)
        .containsExactly(
            tuple("LicenseRef-Public-Domain", "element"), tuple("GFDL-1.1-or-later", "element"));
  }

  @Test
  void aPageWithoutTextIsRefused() {
    assertThat(Wikis.extract("en", "A", "{{Infobox|a=b}}\n[[Category:C]]"))
        .isInstanceOfSatisfying(
            Extractor.Refused.class,
            refused -> assertThat(refused.why().reason().code()).isEqualTo("no_text"));
  }

  @Test
  void theExtractorNamesItsVersion() {
    assertThat(new WikitextExtractor().version()).isEqualTo("tamiz-wikitext-1");
  }

  @Test
  void templateTablesAreWhole() {
    assertThat(TemplateRules.find("en", "lang-de")).isNotNull();
    assertThat(TemplateRules.find("en", "no such template")).isNull();
    assertThat(TemplateRules.calculations()).isSubsetOf(TemplateValues.names());
  }
}
