package org.tamiz.pipelines.source.reddit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tamiz.transforms.chain.Assembler;
import org.tamiz.transforms.chain.Decision;
import org.tamiz.transforms.chain.RawRecord;

class LargeThreadTest {
  private static final int COMMENTS = 100_000;

  enum Shape {
    /** Each comment answers the one before. */
    DEEP,
    /** All comments answer the submission. */
    WIDE,
    /** Comments answer any earlier one. */
    MIXED,
    /** Each comment answers the one before, the first the last. */
    RING
  }

  private static String parent(Shape shape, int i, Random random) {
    return switch (shape) {
      case DEEP -> i == 0 ? Threads.THREAD : "t1_" + Integer.toString(i - 1, 36);
      case WIDE -> Threads.THREAD;
      case MIXED -> i == 0 ? Threads.THREAD : "t1_" + Integer.toString(random.nextInt(i), 36);
      case RING -> "t1_" + Integer.toString(i == 0 ? COMMENTS - 1 : i - 1, 36);
    };
  }

  @ParameterizedTest
  @EnumSource
  void aLargeThreadOfAnyShapeIsAssembled(Shape shape) {
    Threads.Gathered gathered = new Threads.Gathered(Archives.options());
    Random random = new Random(7);
    gathered.keep(Threads.submission());
    for (int i = 0; i < COMMENTS; i++) {
      String id = "t1_" + Integer.toString(i, 36);
      gathered.keep(Threads.post(id, parent(shape, i, random), random.nextInt(9), i, "words"));
    }
    long[] turns = new long[1];
    ThreadAssembler assembler = new ThreadAssembler(Archives.options());
    Assembler.Sink sink =
        new Assembler.Sink() {
          @Override
          public void document(RawRecord record) {
            turns[0] += record.records();
          }

          @Override
          public void reject(RawRecord member, Decision.Reject why) {
            turns[0]++;
          }

          @Override
          public void count(String name, long more) {}
        };
    Assembler.Members members =
        new Assembler.Members() {
          @Override
          public int size() {
            return gathered.members().size();
          }

          @Override
          public byte[] get(int index) {
            return gathered.members().get(index);
          }
        };

    Assertions.assertTimeout(
        Duration.ofSeconds(60), () -> assembler.assemble(Threads.THREAD, members, sink));

    assertThat(turns[0]).isEqualTo(COMMENTS + 1);
  }

  @Test
  void sortingIsStable() {
    int[] sorted = IntSort.sorted(10, (a, b) -> Integer.compare(a % 3, b % 3));

    assertThat(sorted).containsExactly(0, 3, 6, 9, 1, 4, 7, 2, 5, 8);
    assertThat(IntSort.sorted(0, Integer::compare)).isEmpty();
  }
}
