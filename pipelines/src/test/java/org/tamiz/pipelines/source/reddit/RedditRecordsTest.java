package org.tamiz.pipelines.source.reddit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamiz.schemas.BadInput;
import org.tamiz.schemas.License;
import org.tamiz.transforms.chain.RawRecord;
import org.tamiz.transforms.chain.RecordReader;
import org.tamiz.transforms.license.LicenseClass;
import org.tamiz.transforms.license.LicenseRank;
import org.tamiz.transforms.reddit.Post;

class RedditRecordsTest {
  @TempDir Path folder;

  private Post post(String fields) throws IOException {
    List<Post> posts = Archives.posts(items("{" + fields.replace('\'', '"') + "}"));
    assertThat(posts).hasSize(1);
    return posts.get(0);
  }

  private List<RecordReader.Item> items(String lines) throws IOException {
    String file = Archives.write(folder, "RC_2011-02.json", lines);
    return Archives.items(Archives.options(file), Long.MAX_VALUE);
  }

  @Test
  void aCommentIsReadWithItsPlace() throws IOException {
    List<RecordReader.Item> items =
        items(
            "\n{\"id\":\"c0aa\",\"link_id\":\"t3_f00\",\"parent_id\":\"t1_c0bb\",\"author\":"
                + "\"somebody\",\"body\":\"I see &gt; you\\n\",\"subreddit\":\"looms\",\"score\":-3,"
                + "\"created_utc\":\"1296518400\",\"edited\":1296518500.0}\n");

    RawRecord record = Archives.records(items).get(0);
    assertThat(record.payload())
        .isEqualTo(
            new Post(
                "t1_c0aa",
                "t1_c0bb",
                "t3_f00",
                "looms",
                "somebody",
                "",
                "I see &gt; you\n",
                "",
                Instant.parse("2011-02-01T00:00:00Z"),
                -3L,
                false,
                false,
                false,
                Instant.parse("2011-02-01T00:01:40Z")));
    assertThat(record.id()).isEqualTo("reddit:t3_f00:t1_c0aa");
    assertThat(record.url()).isEqualTo("https://www.reddit.com/r/looms/comments/f00/_/c0aa/");
    assertThat(record.snapshot()).isEqualTo("2011-02");
    assertThat(record.provenance().getFile()).isEqualTo("RC_2011-02.json");
    assertThat(record.provenance().getOffset()).isEqualTo(1);
    assertThat(record.recordDate()).isEqualTo("2011-02-01T00:00:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'retrieved_on':100,'edited':false|100",
        "'retrieved_utc':'100.0','edited':true|100",
        "'updated_on':300,'retrieved_on':100,'edited':200|300",
        "'_meta':{'retrieved_2nd_on':400},'retrieved_on':100|400",
        "'edited':null|",
      })
  void aPostWasSeenAtTheLatestTimeThatItsLineStates(String fields, @Nullable Long second)
      throws IOException {
    String line = "{'id':'a','link_id':'t3_b','body':'x'," + fields + "}";
    Post post = (Post) Archives.records(items(line.replace('\'', '"'))).get(0).payload();

    assertThat(post.seen()).isEqualTo(second == null ? null : Instant.ofEpochSecond(second));
  }

  @Test
  void rowsCarryNoOpenLicense() throws IOException {
    RawRecord record =
        Archives.records(items("{\"id\":\"a\",\"link_id\":\"t3_b\",\"body\":\"x\"}")).get(0);

    assertThat(record.licenses())
        .extracting(License::getSpdx)
        .containsExactly("LicenseRef-Reddit-User-Content");
    assertThat(LicenseRank.classOf(record.licenses().get(0).getSpdx()))
        .isEqualTo(LicenseClass.OTHER);
    assertThat(Archives.SOURCE.terms()).contains("no open license").contains("not publish");
  }

  @Test
  void aSubmissionIsReadWhateverTheNameOfItsFile() throws IOException {
    Post post =
        post(
            "'id':'9zz','title':'How to warp','selftext':'Long','is_self':true,'domain':"
                + "'self.looms','subreddit':'looms','created_utc':1296518400.5,'over_18':true,"
                + "'quarantine':true,'crosspost_parent':'t3_1','url':'https://www.reddit.com/x'");

    assertThat(post.id()).isEqualTo("t3_9zz");
    assertThat(post.parent()).isEmpty();
    assertThat(post.thread()).isEqualTo("t3_9zz");
    assertThat(post.title()).isEqualTo("How to warp");
    assertThat(post.body()).isEqualTo("Long");
    assertThat(post.link()).isEmpty();
    assertThat(post.time()).isEqualTo("2011-02-01T00:00:00.500Z");
    assertThat(post.score()).isNull();
    assertThat(post.over18()).isTrue();
    assertThat(post.quarantined()).isTrue();
    assertThat(post.crosspost()).isTrue();
  }

  @Test
  void aLinkIsWhereASubmissionLeads() throws IOException {
    assertThat(post("'id':'1','title':'t','url':'https://example.org/a'").link())
        .isEqualTo("https://example.org/a");
    assertThat(
            post("'id':'1','title':'t','url':'https://a.example/','url_overridden_by_dest':"
                    + "'https://b.example/'")
                .link())
        .isEqualTo("https://b.example/");
    assertThat(post("'id':'1','title':'t','url':'https://x.example/r/a/comments/1/t/'").link())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1296518400, 2011-02-01T00:00:00Z",
    "1296518400.0, 2011-02-01T00:00:00Z",
    "1.2965184e9, 2011-02-01T00:00:00Z",
    "'\"1296518400\"', 2011-02-01T00:00:00Z",
    "'\"1296518400.25\"', 2011-02-01T00:00:00.250Z",
    "1296518400123, 2011-02-01T00:00:00.123Z",
    "null,",
    "false,",
    "-5,",
    "1e300,",
    "99999999999999999999999999,",
    "'\"soon\"',",
    "{},",
  })
  void timesComeInManyForms(String value, Instant expected) throws IOException {
    assertThat(post("'id':'a','link_id':'t3_b','body':'x','created_utc':" + value).time())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "5, 5",
    "-5, -5",
    "5.0, 5",
    "'\"7\"', 7",
    "null,",
    "'\"\"',",
    "[1],",
  })
  void scoresComeInManyForms(String value, Long expected) throws IOException {
    assertThat(post("'id':'a','link_id':'t3_b','body':'x','score':" + value).score())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    // With prefix, without, as a number in base 10, null, missing.
    "t3_b, t1_c, t3_b, t1_c",
    "t3_b, t3_b, t3_b, t3_b",
    "b, c, t3_b, t1_c",
    "b, b, t3_b, t3_b",
    "t3_b, 12, t3_b, t1_c",
    "11, 12, t3_b, t1_c",
    "t3_b, null, t3_b, t3_b",
    "t3_b,, t3_b, t3_b",
    "null, t3_b, t3_b, t3_b",
    ", t3_b, t3_b, t3_b",
    ", t1_c, '', t1_c",
    "t3_B, t1_C, t3_b, t1_c",
    "t3_b, t1_?, t3_b, t3_b",
  })
  void parentsAndThreadsComeInManyForms(String link, String parent, String thread, String answered)
      throws IOException {
    String fields = "'id':'a','body':'x'" + field("link_id", link) + field("parent_id", parent);

    Post post = post(fields);

    assertThat(post.thread()).isEqualTo(thread);
    assertThat(post.parent()).isEqualTo(answered);
  }

  private static String field(String name, String value) {
    if (value == null) {
      return "";
    }
    boolean bare = value.equals("null") || value.chars().allMatch(c -> c >= '0' && c <= '9');
    return ",'" + name + "':" + (bare ? value : "'" + value + "'");
  }

  @Test
  void idsComeWithAndWithoutPrefix() throws IOException {
    assertThat(post("'id':'t1_a','link_id':'t3_b','body':'x'").id()).isEqualTo("t1_a");
    assertThat(post("'name':'t1_a','link_id':'t3_b','body':'x'").id()).isEqualTo("t1_a");
    assertThat(post("'id':87,'title':'x'").id()).isEqualTo("t3_87");
  }

  @Test
  void threadAndCommunityAreFoundInThePermalink() throws IOException {
    Post post =
        post("'id':'a','body':'x','parent_id':'t1_c','permalink':'/r/looms/comments/f00/a/a/'");

    assertThat(post.thread()).isEqualTo("t3_f00");
    assertThat(post.community()).isEqualTo("looms");
  }

  @Test
  void aUsersOwnPageDoesNotNameTheUser() throws IOException {
    for (String fields :
        List.of(
            "'subreddit':'u_somebody'",
            "'subreddit':'U_somebody'",
            "'subreddit_name_prefixed':'u/somebody'",
            "'permalink':'/user/somebody/comments/9/x/'",
            "'permalink':'/r/u_somebody/comments/9/x/'")) {
      String line = "{'id':'9','title':'t'," + fields + "}";
      RawRecord record = Archives.records(items(line.replace('\'', '"'))).get(0);

      assertThat(((Post) record.payload()).community()).isEqualTo("u_[user]");
      assertThat(record.url()).isEqualTo("https://www.reddit.com/comments/9/");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'removed_by_category':'deleted'",
        "'removed_by_category':'moderator'",
        "'removal_reason':'legal'",
        "'removed':true",
        "'_meta':{'note':1,'was_deleted_later':true}",
        "'_meta':{'removal_type':'removed'}",
      })
  void whatWasTakenBackIsNotRead(String mark) throws IOException {
    Post post = post("'id':'a','title':'t','selftext':'private matter'," + mark);

    assertThat(post.body()).isIn("[deleted]", "[removed]");
  }

  @Test
  void marksThatSayNothingLeaveTheBody() throws IOException {
    Post post =
        post(
            "'id':'a','title':'t','selftext':'text','removed_by_category':null,'removal_reason':"
                + "null,'removed':false,'_meta':{'retrieved_2nd_on':5,'was_deleted_later':false}");

    assertThat(post.body()).isEqualTo("text");
  }

  @Test
  void aCommentWithoutBodyAuthorAndCommunityIsRead() throws IOException {
    Post post = post("'id':'a','link_id':'t3_b','body':null,'author':null,'subreddit':null");

    assertThat(post.body()).isEmpty();
    assertThat(post.author()).isEmpty();
    assertThat(post.community()).isEmpty();
  }

  @Test
  void aLineThatCannotBeReadCostsItselfOnly() throws IOException {
    List<RecordReader.Item> items =
        items(
            """
            {"id":"a","link_id":"t3_b","body":"x"}\r
            {"id":
            [1]
            {"link_id":"t3_b","body":"x"}
            {"id":"../../a","title":"x"}
            {"id":"a","title":"x"} 1
            {"id":"a","body":"\u0001","link_id":"t3_b"}
            {"display_name":"looms"}
            {"id":"c","link_id":"t3_b"}""");

    assertThat(Archives.posts(items)).extracting(Post::id).containsExactly("t1_a", "t1_c");
    assertThat(Archives.bad(items))
        .extracting(BadInput::getError)
        .containsExactly("not_json", "no_object", "no_id", "no_id", "not_json", "not_json");
    assertThat(Archives.bad(items)).extracting(BadInput::getOffset).startsWith(40L, 47L);
    assertThat(items).filteredOn(RecordReader.Skip.class::isInstance).hasSize(1);
  }

  @Test
  void bytesThatAreNotUtf8AreBadInput() throws IOException {
    byte[] line =
        "{\"id\":\"a\",\"title\":\"?\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    line[18] = (byte) 0xE9;
    String file = Archives.write(folder, "a.json", line);

    assertThat(Archives.bad(Archives.items(Archives.options(file), Long.MAX_VALUE)))
        .extracting(BadInput::getError)
        .containsExactly("not_json");
  }

  @Test
  void nestingWithoutEndAndLongLinesAreBadInput() throws IOException {
    String file =
        Archives.write(
            folder,
            "a.json",
            "{\"a\":" + "[".repeat(50_000) + "\n{\"id\":\"a\",\"title\":\"" + "x".repeat(1 << 21));

    assertThat(Archives.bad(Archives.items(Archives.options(file), Long.MAX_VALUE)))
        .extracting(BadInput::getError)
        .containsExactly("not_json", "too_large");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 7, 50, 1000})
  void rangesOwnEveryLineOnce(long splitBytes) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      lines.append("{\"id\":\"").append(i).append("\",\"title\":\"").append("x".repeat(i));
      lines.append(i % 7 == 3 ? "\n" : "\"}\n");
    }
    String file = Archives.write(folder, "a.json", lines.toString());

    assertThat(Archives.items(Archives.options(file), splitBytes))
        .hasToString(Archives.items(Archives.options(file), Long.MAX_VALUE).toString());
  }
}
