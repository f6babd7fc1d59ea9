package org.tamiz.transforms.dedup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The greedy independent set in order of preference: going from the most to the least preferred
 * vertex, one is kept unless a kept one is near it, and is then removed for the most preferred of
 * those.
 *
 * <p>Takes vertices and pairs in any order; a vertex may be told more than once, a pair once.
 */
final class KeptSet {
  private static final int VERTEX = 0;
  private static final int PAIR = 1;
  private static final int AGREEMENT_BITS = 10;
  private static final int RANK_BITS = 27;
  private static final long RANK_MASK = (1L << RANK_BITS) - 1;

  private final int maxPairs;
  private final Map<ByteKey, Integer> numbers = new HashMap<>();
  private final List<@Nullable Vertex> vertices = new ArrayList<>();
  // Seeker, target, agreement.
  private long[] pairs = new long[1024];
  private int count;

  /**
   * A set.
   *
   * @param maxPairs pairs it takes
   */
  KeptSet(int maxPairs) {
    this.maxPairs = maxPairs;
  }

  /** The vertex without its signature, packed for {@link #add}. */
  static byte[] pack(Vertex vertex, Packer out) {
    out.put(VERTEX);
    Vertex.open(
            vertex.key(),
            vertex.preference(),
            new byte[0],
            vertex.size(),
            vertex.id(),
            vertex.snapshot())
        .with(vertex.state())
        .pack(out);
    return out.take();
  }

  /** A pair, packed for {@link #add}. */
  static byte[] pack(Vertex seeker, Vertex target, int agreement, Packer out) {
    return out.put(PAIR).putFixed(seeker.key()).putFixed(target.key()).putInt(agreement).take();
  }

  /**
   * Takes a packed vertex or pair.
   *
   * @throws DedupLimitException when there are more pairs than it takes
   */
  void add(byte[] packed) {
    Unpacker in = new Unpacker(packed);
    if (in.get() == VERTEX) {
      Vertex vertex = Vertex.unpack(in);
      vertices.set(number(vertex.key()), vertex);
      return;
    }
    if (count == maxPairs) {
      throw new DedupLimitException(
          "more than "
              + maxPairs
              + " pairs of near documents are open; raise"
              + " dedup.near.rounds, or give the workers more memory and raise"
              + " dedup.near.maxOpenPairs");
    }
    if (count == pairs.length) {
      pairs = Arrays.copyOf(pairs, (int) Math.min(maxPairs, 2L * count));
    }
    long seeker = number(in.getFixed(ByteKey.BYTES));
    long target = number(in.getFixed(ByteKey.BYTES));
    pairs[count++] = pair(seeker, target, in.getInt());
  }

  /** Pairs it has taken. */
  int pairs() {
    return count;
  }

  /** Vertices it has taken. */
  int vertices() {
    return vertices.size();
  }

  /** Hands out every removal, in order of preference. */
  void forEach(Consumer<Removal> use) {
    Vertex[] order = new Vertex[vertices.size()];
    for (int i = 0; i < order.length; i++) {
      Vertex vertex = vertices.get(i);
      if (vertex == null) {
        throw new IllegalStateException("a pair names a document that is not known");
      }
      order[i] = vertex;
    }
    Arrays.sort(order, Comparator.comparing(Vertex::preference, Preference::compare));
    rankPairs(order);
    boolean[] kept = new boolean[order.length];
    int next = 0;
    for (int rank = 0; rank < order.length; rank++) {
      Vertex vertex = order[rank];
      long found = -1;
      for (; next < count && seeker(pairs[next]) == rank; next++) {
        if (found < 0 && kept[target(pairs[next])]) {
          found = pairs[next];
        }
      }
      if (found >= 0) {
        use.accept(removal(vertex, order[target(found)], agreement(found)));
      } else if (vertex.state() == Vertex.State.DOOMED) {
        throw new IllegalStateException("a removed document has no survivor: " + vertex.id());
      } else {
        kept[rank] = true;
      }
    }
  }

  /** Replaces numbers by ranks in order of preference and sorts the pairs. */
  private void rankPairs(Vertex[] order) {
    int[] ranks = new int[order.length];
    for (int rank = 0; rank < order.length; rank++) {
      ranks[number(order[rank].key())] = rank;
    }
    for (int i = 0; i < count; i++) {
      long pair = pairs[i];
      pairs[i] = pair(ranks[seeker(pair)], ranks[target(pair)], agreement(pair));
    }
    Arrays.sort(pairs, 0, count);
  }

  private static Removal removal(Vertex vertex, Vertex survivor, int agreement) {
    return Removal.of(vertex, Pointer.of(vertex, survivor, agreement));
  }

  private int number(byte[] key) {
    ByteKey wrapped = new ByteKey(key);
    Integer known = numbers.get(wrapped);
    if (known != null) {
      return known;
    }
    int number = vertices.size();
    if (number > RANK_MASK) {
      throw new DedupLimitException(
          "more than " + RANK_MASK + " documents are open; raise dedup.near.rounds");
    }
    numbers.put(wrapped, number);
    vertices.add(null);
    return number;
  }

  private static long pair(long seeker, long target, int agreement) {
    return (seeker << RANK_BITS | target) << AGREEMENT_BITS | agreement;
  }

  private static int seeker(long pair) {
    return (int) (pair >>> (RANK_BITS + AGREEMENT_BITS));
  }

  private static int target(long pair) {
    return (int) (pair >>> AGREEMENT_BITS & RANK_MASK);
  }

  private static int agreement(long pair) {
    return (int) (pair & ((1 << AGREEMENT_BITS) - 1));
  }
}
