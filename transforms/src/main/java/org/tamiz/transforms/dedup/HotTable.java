package org.tamiz.transforms.dedup;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** All bands over the cap. */
final class HotTable {
  /** Most bands that a build may have over the cap. */
  static final int MOST = 2_000_000;

  private final Map<ByteKey, HotBand> bands = new HashMap<>();

  HotTable(Iterable<byte[]> packed) {
    for (byte[] line : packed) {
      HotBand band = HotBand.unpack(line);
      bands.put(new ByteKey(band.bandKey()), band);
      if (bands.size() > MOST) {
        throw new DedupLimitException(
            "more than "
                + MOST
                + " bands are shared by more documents than dedup.near.bandCap; raise"
                + " dedup.near.bandCap, or remove boilerplate before deduplication");
      }
    }
  }

  /**
   * The vertex with all its company.
   *
   * @param small bit k: its band k has company and is not over the cap
   */
  Vertex complete(Vertex vertex, long small, Plan plan) {
    long company = small;
    long targets = small;
    int[] salts = {};
    for (int band = 0; band < plan.near().bands() && !bands.isEmpty(); band++) {
      byte[] key = BandKeys.of(vertex.signature(), band, plan.near().rows());
      HotBand hot = bands.get(new ByteKey(key));
      if (hot == null) {
        continue;
      }
      company |= 1L << band;
      if (Preference.compare(vertex.preference(), hot.lastLeader()) <= 0) {
        targets |= 1L << band;
      }
      if (salts.length == 0) {
        salts = new int[plan.near().bands()];
        Arrays.fill(salts, 1);
      }
      salts[band] = hot.salts(plan.saltSize());
    }
    return vertex.with(company, targets, salts);
  }
}
