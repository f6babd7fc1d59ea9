package org.tamiz.transforms.dedup;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.tamiz.schemas.Candidate;

/**
 * Folds the documents of one bucket that are equal in signature, or in digest where they have no
 * signature, or are of one id where equal digests are no reason for removal.
 */
final class Folds {
  private final Map<ByteKey, Fold> folds = new HashMap<>();

  /** Documents that are equal, of which the most preferred stands for all. */
  static final class Fold {
    private Entry best;
    private int size = 1;

    private Fold(Entry first) {
      best = first;
    }

    Vertex vertex() {
      return Vertex.open(best.key, best.preference, best.signature, size, best.id, best.snapshot);
    }

    byte[] digest() {
      return best.digest;
    }

    int size() {
      return size;
    }
  }

  // Entries are never compared as records, and their arrays never change.
  @SuppressWarnings("ArrayRecordComponent")
  private record Entry(
      byte[] key, byte[] signature, byte[] preference, byte[] digest, String id, String snapshot) {}

  /** The key under which a candidate folds. */
  static byte[] key(Candidate candidate, DedupOptions options) {
    if (options.near().enabled() && candidate.getSignature().hasRemaining()) {
      return ContentDigest.ofBytes(Candidates.signature(candidate, options));
    }
    return options.exact()
        ? candidate.getDigest().bytes()
        : Candidates.idHash(Candidates.preference(candidate));
  }

  /** A candidate packed for {@link #add}. */
  static byte[] pack(Candidate candidate, DedupOptions options, Packer packer) {
    return packer
        .putFixed(key(candidate, options))
        .putBytes(Candidates.signature(candidate, options))
        .putFixed(Candidates.preference(candidate))
        .putFixed(candidate.getDigest().bytes())
        .putString(candidate.getId())
        .putString(candidate.getSnapshot())
        .take();
  }

  void add(byte[] packed) {
    Unpacker in = new Unpacker(packed);
    Entry entry =
        new Entry(
            in.getFixed(ByteKey.BYTES),
            in.getBytes(),
            in.getFixed(Preference.BYTES),
            in.getFixed(ContentDigest.BYTES),
            in.getString(),
            in.getString());
    ByteKey key = new ByteKey(entry.key);
    Fold fold = folds.get(key);
    if (fold == null) {
      folds.put(key, new Fold(entry));
      return;
    }
    if (!Arrays.equals(fold.best.signature, entry.signature)) {
      throw new IllegalStateException(
          "two signatures have one hash, those of " + fold.best.id + " and " + entry.id);
    }
    fold.size = Math.addExact(fold.size, 1);
    if (Preference.compare(entry.preference, fold.best.preference) < 0) {
      fold.best = entry;
    }
  }

  void forEach(Consumer<Fold> use) {
    folds.values().forEach(use);
  }
}
