package org.tamiz.pipelines.source.reddit;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;
import org.tamiz.schemas.Provenance;
import org.tamiz.transforms.chain.RawRecord;
import org.tamiz.transforms.reddit.Post;

/**
 * Any bytes are a line: reading it ends, throws nothing else, and what is read can be handed on.
 */
class PostLineFuzzTest {
  @FuzzTest
  void readsAnyLine(byte[] line) {
    Optional<Post> read;
    try {
      read = new PostParser(1 << 16).parse(line);
    } catch (PostParser.Unreadable e) {
      assertThat(e.error()).matches("[a-z0-9_]+");
      return;
    }
    read.ifPresent(
        post -> {
          RawRecord record =
              ((org.tamiz.transforms.chain.RecordReader.Read)
                      new RecordItems(RedditSource.Options.defaults(), "a.json").read(0, post))
                  .record();
          ThreadAssembler assembler = new ThreadAssembler(RedditSource.Options.defaults());
          StoredPost stored = StoredPost.of(assembler.member(record, true));
          assertThat(PostIds.id(stored.key())).isEqualTo(post.id());
          assertThat(record.id()).isEqualTo("reddit:" + assembler.group(record) + ":" + post.id());
          assertThat(record.provenance()).isInstanceOf(Provenance.class);
        });
  }
}
