package org.tamiz.transforms.dedup;

import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Counts who shares which band, in one bucket of band keys. Of a band it holds the cap and one more
 * members; the count of a larger one is all that matters of the others.
 */
final class Census {
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

  private static final class Group {
    private long count;
    // The least preferred first.
    private final PriorityQueue<Member> members =
        new PriorityQueue<>(
            2, (one, other) -> Preference.compare(other.preference, one.preference));
  }

  static byte[] pack(byte[] bandKey, Vertex vertex, Packer packer) {
    return packer.putFixed(bandKey).putFixed(vertex.key()).putFixed(vertex.preference()).take();
  }

  void add(byte[] packed) {
    Unpacker in = new Unpacker(packed);
    Group group = groups.computeIfAbsent(new ByteKey(in.getFixed(keyBytes)), key -> new Group());
    group.count++;
    group.members.add(new Member(in.getFixed(ByteKey.BYTES), in.getFixed(Preference.BYTES)));
    if (group.members.size() > cap + 1) {
      group.members.remove();
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
            group.members.remove();
            Member last = group.members.element();
            hot.accept(new HotBand(key.bytes(), group.count, last.preference));
          } else if (group.count > 1) {
            int band = key.bytes()[0];
            group.members.forEach(member -> company.accept(member.vertex, band));
          }
        });
  }
}
