package org.tamiz.pipelines.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tamiz.schemas.Article;
import org.tamiz.schemas.ArticleLink;
import org.tamiz.schemas.Conversation;
import org.tamiz.schemas.Document;
import org.tamiz.schemas.InfoboxField;
import org.tamiz.schemas.Message;
import org.tamiz.schemas.Provenance;
import org.tamiz.schemas.Section;
import org.tamiz.schemas.Signal;
import org.tamiz.schemas.Turn;
import org.tamiz.transforms.pii.PiiKind;

class RowFinisherTest {
  private static final String ADDRESS = "miller@example.org";

  private final RowFinisher finisher = new RowFinisher(EnumSet.allOf(PiiKind.class), 0.75);

  @Test
  void everyTextOfAConversationIsMasked() {
    Document.Builder document = document("Ask " + ADDRESS);
    document.setConversation(
        new Conversation(
            "AskSieves",
            "t3_abc",
            List.of(
                new Turn("u_1", "Ask " + ADDRESS, null, 3L, 0, false),
                new Turn("u_2", "Or 650-253-0000", null, null, 1, true)),
            List.of(new Message("user", "Ask " + ADDRESS))));
    Document row = row(document);
    assertThat(row.getConversation())
        .isEqualTo(
            new Conversation(
                "AskSieves",
                "t3_abc",
                List.of(
                    new Turn("u_1", "Ask <EMAIL>", null, 3L, 0, false),
                    new Turn("u_2", "Or <PHONE>", null, null, 1, true)),
                List.of(new Message("user", "Ask <EMAIL>"))));
    assertThat(row.toString()).doesNotContain("miller").doesNotContain("650");
  }

  @Test
  void conversationsWithoutMessagesStayWithout() {
    Document.Builder document = document("Hm");
    document.setConversation(new Conversation("AskSieves", "t3_abc", List.of(), null));
    assertThat(row(document).getConversation()).isEqualTo(document.getConversation());
  }

  @Test
  void everyTextOfAnArticleIsMasked() {
    Document.Builder document = document("Ask " + ADDRESS);
    document.setArticle(
        new Article(
            1L,
            2L,
            "Ask " + ADDRESS,
            List.of(new Section(2, "At " + ADDRESS, "650-253-0000")),
            List.of("Mills"),
            List.of(new InfoboxField("mail", ADDRESS)),
            List.of(new ArticleLink("Mill", ADDRESS)),
            true,
            false,
            false));
    Document row = row(document);
    assertThat(row.getArticle())
        .isEqualTo(
            new Article(
                1L,
                2L,
                "Ask <EMAIL>",
                List.of(new Section(2, "At <EMAIL>", "<PHONE>")),
                List.of("Mills"),
                List.of(new InfoboxField("mail", "<EMAIL>")),
                List.of(new ArticleLink("Mill", "<EMAIL>")),
                true,
                false,
                false));
    assertThat(row.toString()).doesNotContain("miller").doesNotContain("650");
  }

  @Test
  void titlesAreMaskedAndMasksOfTheTextAloneAreCounted() {
    Document.Builder document = document("Ask " + ADDRESS);
    document.setTitle("Mail to " + ADDRESS);
    Document row = row(document);
    assertThat(row.getTitle()).isEqualTo("Mail to <EMAIL>");
    assertThat(row.getText()).isEqualTo("Ask <EMAIL>");
    assertThat(row.getMasked()).containsExactly(new Signal("email", 1.0));
  }

  private Document row(Document.Builder document) {
    return finisher.row(document.build(), 1, finisher.masker());
  }

  private static Document.Builder document(String text) {
    return Document.newBuilder()
        .setId("files:1")
        .setText(text)
        .setUrl("")
        .setTitle("")
        .setLanguage("en")
        .setScript("Latn")
        .setLanguageConfidence(1)
        .setLicense("NOASSERTION")
        .setLicenseConflict(false)
        .setLicenseEvidence(List.of())
        .setSource("files")
        .setSnapshot("")
        .setProvenance(
            Provenance.newBuilder().setFile("f").setOffset(0).setExtractor("test").build())
        .setTextDigest("")
        .setTextChars(text.length())
        .setSignals(List.of())
        .setQualityScore(1)
        .setQualityVersion("")
        .setClusterSize(1)
        .setOptOuts(List.of())
        .setMasked(List.of())
        .setRecords(1);
  }
}
