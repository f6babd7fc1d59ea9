package org.tamiz.transforms.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptSetTest {
  private final Packer packer = new Packer();

  @Test
  void namesTheMostPreferredKeptOne() {
    KeptSet set = new KeptSet(10);
    add(set, 3, 1, 90);
    add(set, 3, 2, 95);
    assertThat(removals(set)).containsExactly("3 for 1, 90");
  }

  @Test
  void removesNothingThroughAChain() {
    KeptSet set = new KeptSet(10);
    add(set, 3, 2, 90);
    add(set, 2, 1, 91);
    add(set, 4, 3, 92);
    assertThat(removals(set)).containsExactly("2 for 1, 91", "4 for 3, 92");
  }

  @Test
  void knowsWhatWasDecidedBefore() {
    KeptSet set = new KeptSet(10);
    // 3 is removed in any case, so 4 is kept although it is near it in fact.
    set.add(KeptSet.pack(vertex(1), packer));
    set.add(KeptSet.pack(vertex(2).with(Vertex.State.KEPT), packer));
    set.add(KeptSet.pack(vertex(3).with(Vertex.State.DOOMED), packer));
    set.add(KeptSet.pack(vertex(3), vertex(1), 88, packer));
    set.add(KeptSet.pack(vertex(3), vertex(2), 99, packer));
    assertThat(removals(set)).containsExactly("3 for 1, 88");
  }

  @Test
  void takesPairsUpToItsLimit() {
    KeptSet set = new KeptSet(1025);
    for (int i = 0; i < 1025; i++) {
      add(set, i + 2, 1, 90);
    }
    assertThatCode(() -> removals(set)).doesNotThrowAnyException();
    assertThatThrownBy(() -> add(set, 2000, 1, 90))
        .isInstanceOf(DedupLimitException.class)
        .hasMessageContaining("more than 1025 pairs");
  }

  @Test
  void takesNoPairsAtLimitZero() {
    assertThatThrownBy(() -> add(new KeptSet(0), 2, 1, 90)).isInstanceOf(DedupLimitException.class);
  }

  @Test
  void refusesPairsOfUnknownDocuments() {
    KeptSet set = new KeptSet(10);
    set.add(KeptSet.pack(vertex(2), vertex(1), 88, packer));
    assertThatThrownBy(() -> removals(set)).isInstanceOf(IllegalStateException.class);
  }

  private void add(KeptSet set, int seeker, int target, int agreement) {
    set.add(KeptSet.pack(vertex(seeker), vertex(target), agreement, packer));
    set.add(KeptSet.pack(vertex(seeker), packer));
    set.add(KeptSet.pack(vertex(target), packer));
  }

  /** Smaller numbers are preferred. */
  private static Vertex vertex(int number) {
    return Vertex.open(
        ContentDigest.ofUtf8("vertex " + number),
        Preference.of(number, 0, 1, 1, "id"),
        new byte[0],
        1,
        Integer.toString(number),
        "");
  }

  private static List<String> removals(KeptSet set) {
    List<String> lines = new ArrayList<>();
    set.forEach(
        removal -> {
          int number = 0;
          for (int i = 1; i < 3000 && number == 0; i++) {
            if (Arrays.equals(removal.vertex(), vertex(i).key())) {
              number = i;
            }
          }
          lines.add(number + " for " + removal.id() + ", " + removal.agreement());
        });
    return lines;
  }
}
