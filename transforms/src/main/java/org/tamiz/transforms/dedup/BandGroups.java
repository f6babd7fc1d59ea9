package org.tamiz.transforms.dedup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Vertices that share bands, in one bucket of band keys. The group of a band over the cap comes in
 * parts, each with all vertices that others are compared with.
 */
final class BandGroups {
  private final MinHashOptions options;
  private final Map<ByteKey, List<Vertex>> groups = new HashMap<>();

  BandGroups(MinHashOptions options) {
    this.options = options;
  }

  /** What a near pair is used for. */
  interface Pairs {
    /**
     * Takes a pair.
     *
     * @param seeker the less preferred vertex
     * @param target the more preferred one
     * @param band the band that they share
     * @param agreement positions in which they agree
     * @return whether to go on with the seeker's next near vertex
     */
    boolean add(Vertex seeker, Vertex target, int band, int agreement);
  }

  /** Hands out a vertex for each of its groups: the group's key and the packed vertex. */
  static void spread(
      Vertex vertex, MinHashOptions options, Packer packer, BiConsumer<byte[], byte[]> out) {
    for (int band = 0; band < options.bands(); band++) {
      if (!vertex.hasCompany(band)) {
        continue;
      }
      byte[] bandKey = BandKeys.of(vertex.signature(), band, options.rows());
      int salts = vertex.salts(band);
      boolean everywhere = vertex.isTarget(band);
      for (int salt = everywhere ? 0 : vertex.homeSalt(band);
          everywhere ? salt < salts : salt == vertex.homeSalt(band);
          salt++) {
        byte[] key = packer.putFixed(bandKey).putInt(salt).take();
        packer.putFixed(key);
        vertex.pack(packer);
        out.accept(key, packer.take());
      }
    }
  }

  /** Takes a packed vertex. */
  void add(byte[] packed) {
    Unpacker in = new Unpacker(packed);
    ByteKey key = new ByteKey(in.getFixed(BandKeys.length(options.rows()) + 4));
    groups.computeIfAbsent(key, k -> new ArrayList<>()).add(Vertex.unpack(in));
  }

  /** Hands out the near pairs, each seeker's in order of the targets' preference. */
  void forEach(Pairs pairs) {
    groups.forEach((key, group) -> walk(key.bytes(), group, pairs));
  }

  private void walk(byte[] key, List<Vertex> group, Pairs pairs) {
    int band = key[0];
    Unpacker in = new Unpacker(key);
    in.getFixed(key.length - 4);
    int salt = in.getInt();
    group.sort(Comparator.comparing(Vertex::preference, Preference::compare));
    int wanted = options.nearPositions();
    List<Vertex> targets = new ArrayList<>();
    for (Vertex vertex : group) {
      if (vertex.state().seeks() && vertex.homeSalt(band) == salt) {
        for (Vertex target : targets) {
          int agreement = Signature.agreement(vertex.signature(), target.signature(), wanted);
          if (agreement >= 0 && !pairs.add(vertex, target, band, agreement)) {
            break;
          }
        }
      }
      if (vertex.state().mayRemove() && vertex.isTarget(band)) {
        targets.add(vertex);
      }
    }
  }

  /** True when no earlier band would hand out the same pair. */
  boolean isFirst(Vertex seeker, Vertex target, int band) {
    for (int earlier = 0; earlier < band; earlier++) {
      if (target.isTarget(earlier)
          && Signature.sharesBand(
              seeker.signature(), target.signature(), earlier, options.rows())) {
        return false;
      }
    }
    return true;
  }
}
