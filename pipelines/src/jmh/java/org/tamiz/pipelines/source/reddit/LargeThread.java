package org.tamiz.pipelines.source.reddit;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.tamiz.schemas.Provenance;
import org.tamiz.transforms.chain.Assembler;
import org.tamiz.transforms.chain.Decision;
import org.tamiz.transforms.chain.RawRecord;
import org.tamiz.transforms.reddit.Post;

/**
 * Assembles one thread of many comments, whose texts are made when they are asked for, and says
 * what it took. Arguments: number of comments, characters of each body, and {@code wide}, {@code
 * deep} or {@code mixed}. Run it with the heap that is to be enough.
 */
public final class LargeThread {
  private static final String THREAD = "t3_loom";

  private LargeThread() {}

  /** Runs the measurement. */
  public static void main(String[] args) {
    int comments = Integer.parseInt(args[0]);
    String body = "word ".repeat(Integer.parseInt(args[1]) / 5);
    String shape = args[2];
    ThreadAssembler assembler = new ThreadAssembler(RedditSource.Options.defaults());
    long[] ended = new long[2];
    long start = System.nanoTime();
    assembler.assemble(
        THREAD,
        new Assembler.Members() {
          @Override
          public int size() {
            return comments;
          }

          @Override
          public byte[] get(int index) {
            return assembler.member(record(index, parent(shape, index), body), true);
          }
        },
        new Assembler.Sink() {
          @Override
          public void document(RawRecord record) {
            ended[0]++;
            ended[1] += record.records();
          }

          @Override
          public void reject(RawRecord member, Decision.Reject why) {
            throw new IllegalStateException(member.id() + " " + why.reason());
          }

          @Override
          public void count(String name, long more) {}
        });
    System.out.printf(
        Locale.ROOT,
        "%s: %d comments in %d conversations, %.1f s, largest heap %d MiB%n",
        shape,
        ended[1],
        ended[0],
        (System.nanoTime() - start) / 1e9,
        Runtime.getRuntime().maxMemory() >> 20);
  }

  private static String parent(String shape, int index) {
    int answered =
        switch (shape) {
          case "wide" -> -1;
          case "deep" -> index - 1;
          // A mixed number below the index, the same at every call.
          default -> index == 0 ? -1 : Math.floorMod(index * 0x9E3779B97F4A7C15L, index);
        };
    return answered < 0 ? THREAD : "t1_" + Integer.toString(answered, 36);
  }

  private static RawRecord record(int index, String parent, String body) {
    String id = "t1_" + Integer.toString(index, 36);
    Post post =
        new Post(
            id,
            parent,
            THREAD,
            "looms",
            "speaker " + index % 1000,
            "",
            body,
            "",
            Instant.ofEpochSecond(index),
            (long) (index % 100),
            false,
            false,
            false,
            null);
    return new RawRecord(
        PostIds.document(THREAD, id),
        RedditSource.NAME,
        "",
        "",
        "",
        post.time(),
        new Provenance("RC_2026-01.zst", (long) index, id, null, ""),
        post,
        null,
        RecordItems.LICENSES,
        List.of());
  }
}
