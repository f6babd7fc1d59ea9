package org.tamiz.transforms.reddit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tamiz.schemas.Conversation;
import org.tamiz.schemas.Message;
import org.tamiz.schemas.Turn;
import org.tamiz.transforms.chain.Draft;
import org.tamiz.transforms.chain.Extractor;
import org.tamiz.transforms.chain.RawRecord;
import org.tamiz.transforms.reddit.ThreadPath.PathTurn;
import org.tamiz.transforms.testing.Drafts;

class ConversationExtractorTest {
  private static final Instant TIME = Instant.parse("2020-02-29T12:00:00Z");

  private final Extractor extractor = new ConversationExtractor(true);

  @Test
  void textHoldsOwnTurnsInTheirOrder() {
    Draft found =
        found(
            turn("u_1", "Which *sieve*?", "For **flour**.\n\nThanks", false),
            turn("u_2", "", "&gt; For flour.\n\nA fine one, u/miller says.", false));
    assertThat(found.text())
        .isEqualTo(
            "Which *sieve*?\nFor flour.\nThanks\n\n> For flour.\nA fine one, u/[user] says.");
    assertThat(found.title()).isEqualTo("Which *sieve*?");
  }

  @Test
  void contextStandsInTheConversationAlone() {
    Draft found =
        found(
            turn("u_1", "Which sieve?", "", true),
            turn("u_2", "", "A *fine* one.", true),
            turn("u_3", "", "Or a coarse one.", false));
    assertThat(found.text()).isEqualTo("Or a coarse one.");
    assertThat(found.title()).isEqualTo("Which sieve?");
    assertThat(found.records()).isEqualTo(1);
    assertThat(conversation(found).getTurns())
        .extracting(Turn::getText, Turn::getContext, Turn::getSpeaker)
        .containsExactly(
            tuple("Which sieve?", true, "u_1"),
            tuple("A fine one.", true, "u_2"),
            tuple("Or a coarse one.", false, "u_3"));
  }

  @Test
  void turnsKeepWhatIsKnownOfThem() {
    Draft found = found(turn("u_1", "Which sieve?", "", false));
    Turn turn = conversation(found).getTurns().get(0);
    assertThat(turn.getTime()).isEqualTo(TIME);
    assertThat(turn.getScore()).isEqualTo(7);
    assertThat(turn.getDepth()).isEqualTo(2);
    assertThat(conversation(found).getCommunity()).isEqualTo("AskSieves");
    assertThat(conversation(found).getThreadId()).isEqualTo("t3_abc");
  }

  @Test
  void deletedTurnsKeepTheirPlaceWithoutText() {
    Draft found =
        found(
            turn("u_1", "[deleted by user]", "[removed]", true),
            turn("u_2", "", "[deleted]", true),
            turn("u_3", "", "Still here.", false));
    assertThat(conversation(found).getTurns())
        .extracting(Turn::getText)
        .containsExactly("", "", "Still here.");
    assertThat(found.title()).isEmpty();
  }

  @Test
  void pathsWithoutTextAreRefused() {
    assertThat(
            extract(path(turn("u_1", "", "![gif](giphy|abc)", false), turn("u_2", "", "Hm", true))))
        .isInstanceOfSatisfying(
            Extractor.Refused.class,
            refused -> assertThat(refused.why().reason().code()).isEqualTo("no_text"));
    assertThat(extract(path())).isInstanceOf(Extractor.Refused.class);
  }

  @Test
  void otherPayloadsAreUnreadable() {
    assertThat(extract(new RawRecord.PlainText("text"))).isInstanceOf(Extractor.Unreadable.class);
  }

  @Test
  void communitiesOfOneUserAreMasked() {
    ThreadPath path = new ThreadPath("u_miller", "t3_abc", List.of(turn("", "", "Hm.", false)));
    Extractor.Extracted found = (Extractor.Extracted) extract(path);
    assertThat(conversation(found.document()).getCommunity()).isEqualTo("u_[user]");
  }

  @Test
  void rolesChangeWithTheSpeaker() {
    Draft found =
        found(
            turn("u_1", "Which sieve?", "", true),
            turn("u_2", "", "A fine one.", false),
            turn("u_2", "", "Or two.", false),
            turn("u_3", "", "[deleted]", true),
            turn("u_1", "", "Thanks.", false),
            turn("u_4", "", "Me too.", false));
    assertThat(conversation(found).getMessages())
        .containsExactly(
            new Message("user", "Which sieve?"),
            new Message("assistant", "A fine one.\n\nOr two."),
            new Message("user", "Thanks."),
            new Message("assistant", "Me too."));
  }

  @Test
  void unknownSpeakersAreDifferentOnes() {
    Draft found = found(turn("", "", "One.", false), turn("", "", "Two.", false));
    assertThat(conversation(found).getMessages())
        .containsExactly(new Message("user", "One."), new Message("assistant", "Two."));
  }

  @Test
  void messagesAreOnlyThereWhereAskedFor() {
    RawRecord record = record(path(turn("u_1", "", "One.", false)));
    Extractor.Extracted found =
        (Extractor.Extracted) new ConversationExtractor(false).extract(record);
    assertThat(conversation(found.document()).getMessages()).isNull();
  }

  @Test
  void rolesAlternateWhoeverSpeaks() {
    Random random = new Random(20051204);
    for (int round = 0; round < 2000; round++) {
      PathTurn[] turns = new PathTurn[1 + random.nextInt(8)];
      for (int i = 0; i < turns.length; i++) {
        String body = random.nextInt(4) == 0 ? "" : "Word " + i;
        turns[i] = turn("u_" + random.nextInt(3), "", body, random.nextBoolean());
      }
      if (extract(path(turns)) instanceof Extractor.Extracted extracted) {
        List<Message> messages =
            Objects.requireNonNull(conversation(extracted.document()).getMessages());
        for (int i = 0; i < messages.size(); i++) {
          assertThat(messages.get(i).getRole()).isEqualTo(i % 2 == 0 ? "user" : "assistant");
          assertThat(messages.get(i).getContent()).isNotEmpty();
        }
      }
    }
  }

  @Test
  void theTitleOfARemovedSubmissionIsNone() {
    RawRecord removed =
        new RawRecord(
            "reddit:t3_abc:t1_a",
            "reddit",
            "",
            "",
            "[deleted by user]",
            null,
            Drafts.record("", path(), "en").provenance(),
            path(turn("1", "", "Sieves are fine.", false)),
            null,
            List.of(),
            List.of());
    assertThat(((Extractor.Extracted) extractor.extract(removed)).document().title()).isEmpty();
  }

  @Test
  void aPostAsTextNamesNoUser() {
    Post post =
        new Post("t1_a", "", "", "", "miller", "", "", "", null, null, false, false, false, null);
    assertThat(post).hasToString("Post[t1_a]");
  }

  @Test
  void namesThatLinkToTheirUsersPagesAreMasked() {
    String body =
        "[mill\\_er](/u/mill_er), [**Miller**](https://www.reddit.com/user/miller/?x), [@baker](u/baker)"
            + " and [her page](/u/baker) on [sieves](/r/sieves)";
    assertThat(found(turn("1", "", body, false)).text())
        .isEqualTo("u/[user], u/[user], u/[user] and her page on sieves");
  }

  private Draft found(PathTurn... turns) {
    return ((Extractor.Extracted) extract(path(turns))).document();
  }

  private Extractor.Extraction extract(RawRecord.Payload payload) {
    return extractor.extract(record(payload));
  }

  private static Conversation conversation(Draft found) {
    return Objects.requireNonNull(found.conversation());
  }

  private static RawRecord record(RawRecord.Payload payload) {
    return Drafts.record("https://example.org/comments/abc", payload, "en");
  }

  private static ThreadPath path(PathTurn... turns) {
    return new ThreadPath("AskSieves", "t3_abc", List.of(turns));
  }

  private static PathTurn turn(String speaker, String title, String body, boolean context) {
    return new PathTurn(speaker, title, body, TIME, 7L, 2, context);
  }
}
