package org.tamiz.pipelines.source.reddit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamiz.pipelines.source.reddit.Threads.THREAD;
import static org.tamiz.pipelines.source.reddit.Threads.by;
import static org.tamiz.pipelines.source.reddit.Threads.comment;
import static org.tamiz.pipelines.source.reddit.Threads.marked;
import static org.tamiz.pipelines.source.reddit.Threads.post;
import static org.tamiz.pipelines.source.reddit.Threads.submission;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tamiz.pipelines.source.reddit.Threads.Assembled;
import org.tamiz.pipelines.source.reddit.Threads.Gathered;
import org.tamiz.transforms.chain.RawRecord;
import org.tamiz.transforms.options.Secret;
import org.tamiz.transforms.reddit.Post;
import org.tamiz.transforms.reddit.ThreadPath.PathTurn;

class ThreadAssemblerTest {
  private static Gathered gathered() {
    return new Gathered(Archives.options());
  }

  private static Gathered gathered(int contextTurns, int contextChars, int maxTurns, int maxChars) {
    return new Gathered(
        Archives.options(
            Speakers.NUMBERS,
            Secret.none(),
            1 << 20,
            contextTurns,
            contextChars,
            maxTurns,
            maxChars));
  }

  @Test
  void theBestAnswerContinuesAPathAndOthersBeginTheirOwn() {
    Assembled assembled =
        gathered()
            .keep(comment("b", "t1_a", 9), comment("c", "t3_loom", 3), comment("a", "t3_loom", 7))
            .keep(comment("d", "t1_a", 2), submission())
            .assemble();

    assertThat(assembled.turns()).containsExactly("heddle? a b", "(heddle?) c", "(heddle?) (a) d");
    assertThat(assembled.documents)
        .extracting(RawRecord::id)
        .containsExactly("reddit:t3_loom:t1_b", "reddit:t3_loom:t1_c", "reddit:t3_loom:t1_d");
    assertThat(assembled.counts).isEmpty();
    assertThat(assembled.rejected).isEmpty();
  }

  @Test
  void aConversationSaysWhereItComesFrom() {
    Assembled assembled =
        gathered()
            .keep(
                submission(), post("t1_a", THREAD, 1, 70, "yes"), post("t1_b", "t1_a", 1, 60, "no"))
            .keep(post("t1_c", THREAD, 0, 65, "late"))
            .assemble();

    RawRecord first = assembled.documents.get(0);
    assertThat(first.url()).isEqualTo("https://www.reddit.com/r/looms/comments/loom/");
    assertThat(first.recordDate()).isEqualTo(Instant.ofEpochSecond(70));
    assertThat(first.snapshot()).isEqualTo("2011-02");
    assertThat(first.records()).isEqualTo(3);
    assertThat(first.provenance().getOffset()).isEqualTo(0);
    assertThat(first.provenance().getRecordId()).isEqualTo("t3_loom");
    assertThat(first.payload().holds("reddit:t3_loom:t1_a")).isTrue();
    assertThat(first.payload().holds("reddit:t3_loom:t1_c")).isFalse();
    assertThat(first.licenses()).isEqualTo(RecordItems.LICENSES);
    RawRecord second = assembled.documents.get(1);
    assertThat(second.url()).isEqualTo("https://www.reddit.com/r/looms/comments/loom/_/c/");
    assertThat(second.records()).isEqualTo(1);
    assertThat(assembled.documents).extracting(RawRecord::title).containsOnly("Title");
    assertThat(second.payload().holds("reddit:t3_loom:t3_loom")).isFalse();
  }

  @Test
  void tiesAreBrokenByTimeThenId() {
    assertThat(
            gathered()
                .keep(post("t1_z", THREAD, 5, 10, "z"), post("t1_a", THREAD, 5, 20, "a"))
                .keep(submission())
                .assemble()
                .turns())
        .containsExactly("heddle? z", "(heddle?) a");
    assertThat(
            gathered()
                .keep(post("t1_z", THREAD, 5, 10, "z"), post("t1_a", THREAD, 5, 10, "a"))
                .keep(submission())
                .assemble()
                .turns())
        .containsExactly("heddle? a", "(heddle?) z");
  }

  @Test
  void aSubmissionAloneIsADocument() {
    Assembled assembled = gathered().keep(submission()).assemble();

    assertThat(assembled.turns()).containsExactly("heddle?");
    assertThat(assembled.documents.get(0).id()).isEqualTo("reddit:t3_loom:t3_loom");
    assertThat(assembled.path(0).turns().get(0).title()).isEqualTo("Title");
  }

  @Test
  void postsThatAreNotKeptHoldTheThreadTogether() {
    Assembled assembled =
        gathered()
            .keep(submission(), comment("c", "t1_b", 4), comment("d", "t1_c", 1))
            .reject(comment("a", THREAD, 9), comment("b", "t1_a", 9))
            .assemble();

    assertThat(assembled.turns()).containsExactly("heddle? c d");
    assertThat(assembled.path(0).turns()).extracting(PathTurn::depth).containsExactly(0, 3, 4);
    assertThat(assembled.counts).isEmpty();
  }

  @Test
  void nothingIsHandedOnOfAPostThatIsNotKeptButItsPlace() {
    Gathered gathered = gathered().reject(submission());

    String bytes = new String(gathered.members().get(0), StandardCharsets.ISO_8859_1);
    assertThat(bytes).doesNotContain("heddle").doesNotContain("Title").doesNotContain("name of");
  }

  @Test
  void orphansAreThreadsOfWhatIsThere() {
    Assembled assembled =
        gathered()
            .keep(comment("a", THREAD, 1), comment("c", "t1_gone", 1), comment("d", "t1_c", 1))
            .assemble();

    assertThat(assembled.turns()).containsExactly("a", "c d");
    assertThat(assembled.path(0).turns()).extracting(PathTurn::depth).containsExactly(1);
    assertThat(assembled.path(1).turns()).extracting(PathTurn::depth).containsExactly(2, 3);
    assertThat(assembled.counts).containsExactly(Map.entry("orphans", 2L));
  }

  @Test
  void parentsInARingEnd() {
    Assembled assembled =
        gathered()
            .keep(comment("a", "t1_c", 1), comment("b", "t1_a", 1), comment("c", "t1_b", 1))
            .keep(comment("s", "t1_s", 1), comment("x", "t1_b", 0))
            .assemble();

    assertThat(assembled.turns()).containsExactly("a b c", "s", "(a) (b) x");
  }

  @Test
  void contextIsTheNearestTurnsThatFit() {
    Gathered gathered = gathered(2, 12, 500, 1000);
    String parent = THREAD;
    for (String id : List.of("a", "b", "c", "d")) {
      gathered.keep(post("t1_" + id, parent, 9, 9, "of " + id));
      parent = "t1_" + id;
    }
    gathered.keep(submission(), post("t1_x", "t1_d", 1, 9, "x"), post("t1_y", "t1_d", 0, 9, "y"));
    gathered.keep(post("t1_long", "t1_a", 1, 9, "more than twelve"));
    gathered.keep(post("t1_z", "t1_long", 1, 9, "z"), post("t1_zz", "t1_long", 0, 9, "zz"));

    assertThat(gathered.assemble().turns())
        .containsExactly("heddle? a b c d x", "(c) (d) y", "zz", "(a) twelve z");
  }

  @Test
  void aLongPathBecomesSeveralConversations() {
    Gathered gathered = gathered(1, 1000, 3, 1000);
    gathered.keep(submission());
    String parent = THREAD;
    for (int i = 1; i <= 6; i++) {
      gathered.keep(comment("a" + i, parent, 1));
      parent = "t1_a" + i;
    }
    Assembled assembled = gathered.assemble();

    assertThat(assembled.turns()).containsExactly("heddle? a1 a2", "(a2) a3 a4 a5", "(a5) a6");
    assertThat(assembled.documents)
        .extracting(RawRecord::id)
        .containsExactly("reddit:t3_loom:t1_a2", "reddit:t3_loom:t1_a5", "reddit:t3_loom:t1_a6");
  }

  @Test
  void charactersLimitAConversationToo() {
    Gathered gathered = gathered(0, 1000, 500, 100);
    gathered.keep(
        post("t1_a", THREAD, 1, 1, "x".repeat(60) + " a"),
        post("t1_b", "t1_a", 1, 1, "x".repeat(60) + " b"),
        post("t1_c", "t1_b", 1, 1, "x".repeat(500) + " c"),
        post("t1_d", "t1_c", 1, 1, "d"),
        post("t1_e", "t1_d", 1, 1, "e"));

    assertThat(gathered.assemble().turns()).containsExactly("a", "b", "c", "d e");
  }

  @Test
  void speakersAreNumberedInTheOrderOfADocument() {
    Assembled assembled =
        gathered()
            .keep(by("Ann", submission()), by("Bob", comment("a", THREAD, 2)))
            .keep(by("Ann", comment("b", "t1_a", 1)), by("[deleted]", comment("c", "t1_b", 1)))
            .keep(by("Cid", comment("d", "t1_a", 0)), by("", comment("e", "t1_d", 0)))
            .assemble();

    assertThat(assembled.path(0).turns())
        .extracting(PathTurn::speaker)
        .containsExactly("1", "2", "1", "");
    assertThat(assembled.path(1).turns())
        .extracting(PathTurn::speaker)
        .containsExactly("1", "2", "3", "");
  }

  @Test
  void hashedSpeakersAreTheSameUnderOneSaltOnly() {
    String one = speaker(Speakers.HASH, "a salt of many grains", THREAD);

    assertThat(one).matches("u_[0-9a-f]{24}");
    assertThat(speaker(Speakers.HASH, "a salt of many grains", "t3_other")).isEqualTo(one);
    assertThat(speaker(Speakers.HASH, "another salt of grains", THREAD)).isNotEqualTo(one);
    assertThat(speaker(Speakers.NONE, "a salt of many grains", THREAD)).isEmpty();
    assertThat(speaker(Speakers.NUMBERS, "a salt of many grains", THREAD)).isEqualTo("1");
  }

  private static String speaker(Speakers speakers, String salt, String thread) {
    RedditSource.Options options =
        Archives.options(
            speakers,
            Secret.at("env:S").resolved(Map.of("S", salt)),
            1 << 20,
            4,
            8000,
            500,
            200_000);
    Post post = by("Ann", comment("a", thread, 1));
    Gathered gathered = new Gathered(options).keep(post);
    assertThat(new String(gathered.members().get(0), StandardCharsets.ISO_8859_1))
        .doesNotContain("Ann");
    return gathered.assemble().path(0).turns().get(0).speaker();
  }

  @Test
  void ofSeveralCopiesTheLatestStays() {
    Assembled assembled =
        gathered()
            .keep(post("t1_a", THREAD, 5, 10, "old"), post("t1_a", THREAD, 4, 20, "new"))
            .keep(post("t1_a", THREAD, 4, 20, "new"))
            .assemble();

    assertThat(assembled.turns()).containsExactly("new");
    assertThat(assembled.documents.get(0).provenance().getOffset()).isEqualTo(1);
    assertThat(assembled.rejected)
        .containsExactly(
            "reddit:t3_loom:t1_a repeated_record", "reddit:t3_loom:t1_a repeated_record");
    assertThat(assembled.rejectedRecords)
        .extracting(record -> record.provenance().getOffset())
        .containsExactly(2L, 0L);
  }

  @Test
  void ofCopiesTheOneThatWasSeenLastStays() {
    Post first = Threads.seen(post("t1_a", THREAD, 5, 10, "written"), 20);
    Post edited = Threads.seen(post("t1_a", THREAD, 5, 10, "edited"), 30);
    Post unknown = post("t1_a", THREAD, 5, 10, "unknown");

    assertThat(gathered().keep(first, edited, unknown).assemble().turns())
        .containsExactly("edited");
    assertThat(gathered().keep(unknown, edited, first).assemble().turns())
        .containsExactly("edited");
  }

  @Test
  void aKeptCopyStaysBeforeOneThatIsNot() {
    Assembled assembled =
        gathered()
            .keep(post("t1_a", THREAD, 5, 10, "kept"))
            .reject(post("t1_a", THREAD, 5, 20, "not"))
            .assemble();

    assertThat(assembled.turns()).containsExactly("kept");
    assertThat(assembled.rejected).isEmpty();
  }

  @Test
  void whatOneCopySaysWasTakenBackIsReadFromNoOther() {
    Post before = post("t1_a", THREAD, 5, 10, "regretted");
    Post after = post("t1_a", THREAD, 1, 10, "[deleted]");
    Post answer = post("t1_b", "t1_a", 5, 20, "answer");
    for (boolean deletionFirst : new boolean[] {true, false}) {
      Gathered gathered = gathered();
      Assembled assembled =
          (deletionFirst
                  ? gathered.reject(after).keep(before)
                  : gathered.keep(before).reject(after))
              .keep(before, answer)
              .assemble();

      assertThat(assembled.turns()).containsExactly("answer");
      assertThat(assembled.path(0).turns().get(0).depth()).isEqualTo(2);
      assertThat(assembled.rejected)
          .containsExactly("reddit:t3_loom:t1_a taken_back", "reddit:t3_loom:t1_a taken_back");
    }
  }

  @Test
  void withoutAFilterATurnThatWasTakenBackKeepsItsPlaceOnly() {
    Assembled assembled =
        gathered()
            .keep(post("t1_a", THREAD, 5, 10, "regretted"))
            .keep(post("t1_a", THREAD, 1, 10, "[removed]"), post("t1_a", THREAD, 1, 9, "[deleted]"))
            .assemble();

    assertThat(assembled.turns()).containsExactly("[removed]");
    assertThat(assembled.rejected)
        .containsExactly("reddit:t3_loom:t1_a repeated_record", "reddit:t3_loom:t1_a taken_back");
  }

  @Test
  void commentsOfASensitiveSubmissionAreRejectedWithIt() {
    Assembled over18 =
        gathered()
            .reject(marked(submission(), true, false))
            .keep(comment("a", THREAD, 1), comment("b", "t1_a", 1))
            .assemble();
    assertThat(over18.documents).isEmpty();
    assertThat(over18.rejected)
        .containsExactly(
            "reddit:t3_loom:t1_a over_18_thread", "reddit:t3_loom:t1_b over_18_thread");

    Assembled quarantined =
        gathered()
            .reject(marked(submission(), false, true))
            .keep(comment("a", THREAD, 1))
            .assemble();
    assertThat(quarantined.rejected).containsExactly("reddit:t3_loom:t1_a quarantined_thread");
  }

  @Test
  void aSensitiveSubmissionThatIsKeptKeepsItsComments() {
    assertThat(
            gathered()
                .keep(marked(submission(), true, true), comment("a", THREAD, 1))
                .assemble()
                .turns())
        .containsExactly("heddle? a");
  }

  @Test
  void nothingGivesNothing() {
    Assembled assembled = gathered().assemble();

    assertThat(assembled.documents).isEmpty();
    assertThat(assembled.counts).isEmpty();
  }
}
