package org.tamiz.transforms.dedup;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.tamiz.schemas.Candidate;
import org.tamiz.schemas.Hash128;

/**
 * Made-up candidates: families around one page, templates, chains of versions in random and in time
 * order, equal signatures, short documents without a signature, and repeated ids.
 */
final class World {
  private final MinHashOptions options;
  private final Random random;
  private final List<Candidate> candidates = new ArrayList<>();

  World(MinHashOptions options, long seed) {
    this.options = options;
    this.random = new Random(seed);
  }

  List<Candidate> candidates() {
    return List.copyOf(candidates);
  }

  /** Documents of all kinds, about so many. */
  World mixed(int documents) {
    int end = candidates.size() + documents;
    while (candidates.size() < end) {
      int size = 1 + random.nextInt(random.nextInt(4) == 0 ? 30 : 6);
      switch (random.nextInt(7)) {
        case 0 -> add(fresh());
        case 1 -> family(size, 0.3);
        case 2 -> family(size, 0.6);
        case 3 -> chain(size, 0.12, random.nextBoolean());
        case 4 -> equal(size);
        case 5 -> shortOnes(size);
        default -> repeats(size);
      }
    }
    return this;
  }

  World family(int size, double change) {
    byte[] page = fresh();
    add(page);
    for (int i = 1; i < size; i++) {
      add(changed(page, random.nextDouble() * change));
    }
    return this;
  }

  /** Versions of which each differs a little from the one before. */
  World chain(int size, double change, boolean inTimeOrder) {
    byte[] page = fresh();
    for (int i = 0; i < size; i++) {
      if (inTimeOrder) {
        add("id-" + candidates.size(), page, digest(), 0, 1, i);
      } else {
        add(page);
      }
      page = changed(page, change);
    }
    return this;
  }

  World equal(int size) {
    byte[] page = fresh();
    byte[] digest = digest();
    for (int i = 0; i < size; i++) {
      add(
          "id-" + candidates.size(),
          page,
          random.nextInt(3) == 0 ? digest() : digest,
          random.nextInt(3),
          random.nextInt(50),
          random.nextInt(5));
    }
    return this;
  }

  World shortOnes(int size) {
    byte[] digest = digest();
    for (int i = 0; i < size; i++) {
      add(
          "id-" + candidates.size(),
          new byte[0],
          random.nextInt(3) == 0 ? digest() : digest,
          random.nextInt(3),
          random.nextInt(50),
          random.nextInt(5));
    }
    return this;
  }

  private void repeats(int size) {
    String id = "id-" + candidates.size();
    byte[] page = fresh();
    for (int i = 0; i < size; i++) {
      add(
          id,
          changed(page, random.nextDouble()),
          digest(),
          random.nextInt(3),
          random.nextInt(50),
          random.nextInt(5));
    }
  }

  private void add(byte[] signature) {
    add(
        "id-" + candidates.size(),
        signature,
        digest(),
        random.nextInt(3),
        random.nextInt(50),
        random.nextInt(5));
  }

  private void add(
      String id, byte[] signature, byte[] digest, int license, int length, long millis) {
    candidates.add(
        Candidate.newBuilder()
            .setId(id)
            .setSnapshot("snapshot-" + random.nextInt(3))
            .setRecordMillis(millis)
            .setDigest(new Hash128(digest))
            .setSignature(ByteBuffer.wrap(signature))
            .setPreference(ByteBuffer.wrap(Preference.of(0, license, length, millis, id)))
            .setPartition("files/en")
            .setRowBytes(100 + candidates.size())
            .setFile("file")
            .setOffset(candidates.size())
            .setRowDigest(new Hash128(ContentDigest.ofUtf8(id)))
            .setStagedFile("staged")
            .setStagedIndex(candidates.size())
            .build());
  }

  private byte[] fresh() {
    byte[] signature = new byte[2 * options.positions()];
    random.nextBytes(signature);
    return signature;
  }

  private byte[] changed(byte[] signature, double share) {
    byte[] changed = signature.clone();
    for (int j = 0; j < options.positions(); j++) {
      if (random.nextDouble() < share) {
        changed[2 * j] = (byte) random.nextInt(256);
        changed[2 * j + 1] = (byte) random.nextInt(256);
      }
    }
    return changed;
  }

  private byte[] digest() {
    byte[] digest = new byte[16];
    random.nextBytes(digest);
    return digest;
  }

  /** The same candidates in another order. */
  static List<Candidate> shuffled(List<Candidate> candidates, long seed) {
    List<Candidate> other = new ArrayList<>(candidates);
    Collections.shuffle(other, new Random(seed));
    return other;
  }
}
