package org.tamiz.transforms.dedup;

import java.io.Serializable;

/**
 * How a build is deduplicated. All but the options changes cost, never the result.
 *
 * @param options what duplicates are
 * @param rounds rounds before the rest goes to one worker
 * @param buckets keys of each shuffle
 * @param saltSize members of a band over the cap that one group takes beside the leaders
 */
record Plan(DedupOptions options, int rounds, int buckets, int saltSize) implements Serializable {
  /** A plan for a build of about so many candidates. */
  static Plan of(DedupOptions options, long expectedCandidates) {
    // Some 2,000 documents of under 1 KB a bucket, and not so many that keys cost.
    int buckets = 16;
    while (buckets < 4096 && buckets * 2000L < expectedCandidates) {
      buckets *= 2;
    }
    return new Plan(options, options.near().rounds(), buckets, 4096);
  }

  MinHashOptions near() {
    return options.near();
  }

  int bucket(byte[] key) {
    return ByteKey.bucket(key, buckets);
  }
}
