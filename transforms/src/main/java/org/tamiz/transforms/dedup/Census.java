package org.tamiz.transforms.dedup;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Counts who shares which band, in one bucket of band keys. Of a band it holds the cap and one more
 * members; the count of a larger one is all that matters of the others.
 */
final class Census {
  private static final int MEMBER_BYTES = ByteKey.BYTES + Preference.BYTES;

  private final int cap;
  private final int keyBytes;
  private final Map<ByteKey, Group> groups = new HashMap<>();

  /**
   * A census.
   *
   * @param cap signatures of a band that the others are compared with
   * @param rows positions of a band
   */
  Census(int cap, int rows) {
    this.cap = cap;
    this.keyBytes = BandKeys.length(rows);
  }

  // Members are compared by preference alone, and their arrays never change.
  @SuppressWarnings("ArrayRecordComponent")
  private record Member(byte[] vertex, byte[] preference) {}

  private static final Comparator<Member> LEAST_PREFERRED_FIRST =
      (one, other) -> Preference.compare(other.preference, one.preference);

  private static final class Group {
    private final Member first;
    private long count;
    // Most bands have one member, and a build has many bands.
    private @Nullable PriorityQueue<Member> members;

    private Group(Member first) {
      this.first = first;
      this.count = 1;
    }

    private PriorityQueue<Member> members() {
      PriorityQueue<Member> queue = members;
      if (queue == null) {
        queue = new PriorityQueue<>(2, LEAST_PREFERRED_FIRST);
        queue.add(first);
        members = queue;
      }
      return queue;
    }

    private void add(Member member, int most) {
      PriorityQueue<Member> queue = members();
      count++;
      queue.add(member);
      if (queue.size() > most) {
        queue.remove();
      }
    }
  }

  /** Packs one member of a band behind others; gives the bytes that it takes. */
  static int pack(byte[] bandKey, Vertex vertex, Packer packer) {
    packer.putFixed(bandKey).putFixed(vertex.key()).putFixed(vertex.preference());
    return bandKey.length + MEMBER_BYTES;
  }

  /** Adds packed members. */
  void add(byte[] packed) {
    Unpacker in = new Unpacker(packed);
    for (int i = 0; i < packed.length; i += keyBytes + MEMBER_BYTES) {
      ByteKey key = new ByteKey(in.getFixed(keyBytes));
      Member member = new Member(in.getFixed(ByteKey.BYTES), in.getFixed(Preference.BYTES));
      Group group = groups.get(key);
      if (group == null) {
        groups.put(key, new Group(member));
      } else {
        group.add(member, cap + 1);
      }
    }
  }

  /**
   * Hands out what was counted.
   *
   * @param company takes vertex and band number for each member of a band of 2 to cap + 1 members
   * @param hot takes each larger band
   */
  void forEach(BiConsumer<byte[], Integer> company, Consumer<HotBand> hot) {
    groups.forEach(
        (key, group) -> {
          if (group.count > cap + 1L) {
            group.members().remove();
            Member last = group.members().element();
            hot.accept(new HotBand(key.bytes(), group.count, last.preference));
          } else if (group.count > 1) {
            int band = key.bytes()[0];
            group.members().forEach(member -> company.accept(member.vertex, band));
          }
        });
  }
}
