package org.tamiz.transforms.dedup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tamiz.schemas.Candidate;
import org.tamiz.schemas.Verdict;

/** Joins documents, folds and removals of one bucket of vertices to verdicts. */
final class Verdicts {
  private static final int MEMBER = 0;
  private static final int FOLD = 1;
  private static final int BEYOND_CAP = 2;
  private static final int REMOVAL = 3;
  private static final int NAMED = 4;

  private final DedupOptions options;
  private final List<Member> members = new ArrayList<>();
  private final Map<ByteKey, State> states = new HashMap<>();
  private long keptBeyondCap;

  Verdicts(DedupOptions options) {
    this.options = options;
  }

  // Members are never compared, and their arrays never change.
  @SuppressWarnings("ArrayRecordComponent")
  private record Member(
      byte[] key,
      byte[] idHash,
      byte[] digest,
      String stagedFile,
      int stagedIndex,
      String partition,
      long rowBytes) {}

  /** What is known of one vertex. */
  private static final class State {
    private @Nullable Best best;
    private boolean beyondCap;
    private @Nullable Removal removal;
    private long named;
  }

  // Never compared, and its arrays never change.
  @SuppressWarnings("ArrayRecordComponent")
  private record Best(byte[] idHash, byte[] digest, int size, String id, String snapshot) {}

  static byte[] packMember(byte[] key, Candidate candidate, Packer out) {
    return out.put(MEMBER)
        .putFixed(key)
        .putFixed(Candidates.idHash(Candidates.preference(candidate)))
        .putFixed(candidate.getDigest().bytes())
        .putString(candidate.getStagedFile())
        .putInt(candidate.getStagedIndex())
        .putString(candidate.getPartition())
        .putLong(candidate.getRowBytes())
        .take();
  }

  static byte[] packFold(Folds.Fold fold, Packer out) {
    Vertex vertex = fold.vertex();
    return out.put(FOLD)
        .putFixed(vertex.key())
        .putFixed(Candidates.idHash(vertex.preference()))
        .putFixed(fold.digest())
        .putInt(vertex.size())
        .putString(vertex.id())
        .putString(vertex.snapshot())
        .take();
  }

  static byte[] packBeyondCap(byte[] key, Packer out) {
    return out.put(BEYOND_CAP).putFixed(key).take();
  }

  /** For the bucket of the removed vertex. */
  static byte[] packRemoval(Removal removal, Packer out) {
    byte[] packed = removal.pack(out);
    return out.put(REMOVAL).putFixed(removal.vertex()).putFixed(packed).take();
  }

  /** For the bucket of the vertex that the removal names. */
  static byte[] packNamed(Removal removal, Packer out) {
    return out.put(NAMED).putFixed(removal.survivor()).putInt(removal.size()).take();
  }

  void add(byte[] packed) {
    Unpacker in = new Unpacker(packed);
    int kind = in.get();
    byte[] key = in.getFixed(ByteKey.BYTES);
    if (kind == MEMBER) {
      members.add(
          new Member(
              key,
              in.getFixed(ContentDigest.BYTES),
              in.getFixed(ContentDigest.BYTES),
              in.getString(),
              in.getInt(),
              in.getString(),
              in.getLong()));
      return;
    }
    State state = states.computeIfAbsent(new ByteKey(key), k -> new State());
    switch (kind) {
      case FOLD ->
          state.best =
              new Best(
                  in.getFixed(ContentDigest.BYTES),
                  in.getFixed(ContentDigest.BYTES),
                  in.getInt(),
                  in.getString(),
                  in.getString());
      case BEYOND_CAP -> state.beyondCap = true;
      case REMOVAL ->
          state.removal =
              Removal.unpack(Arrays.copyOfRange(packed, 1 + ByteKey.BYTES, packed.length));
      default -> state.named += in.getInt();
    }
  }

  /** Hands out one verdict for each document. */
  void forEach(Consumer<Verdict> use) {
    for (Member member : members) {
      State state = states.get(new ByteKey(member.key));
      if (state == null || state.best == null) {
        throw new IllegalStateException(
            "document " + member.stagedIndex + " of " + member.stagedFile + " is in no fold");
      }
      use.accept(verdict(member, state, state.best));
    }
    for (State state : states.values()) {
      keptBeyondCap += state.beyondCap && state.removal == null ? 1 : 0;
    }
  }

  /** Kept vertices that were not compared with all others of a band; after the verdicts. */
  long keptBeyondCap() {
    return keptBeyondCap;
  }

  private Verdict verdict(Member member, State state, Best best) {
    Verdict.Builder verdict =
        Verdict.newBuilder()
            .setStagedFile(member.stagedFile)
            .setStagedIndex(member.stagedIndex)
            .setPartition(member.partition)
            .setRowBytes(member.rowBytes)
            .setClusterSize(0);
    Removal removal = state.removal;
    if (removal != null) {
      verdict
          .setReason(Reasons.NEAR_DUPLICATE)
          .setSimilarity((double) removal.agreement() / options.near().positions())
          .setSurvivorId(removal.id())
          .setSurvivorSnapshot(removal.snapshot());
    } else if (Arrays.equals(member.idHash, best.idHash)) {
      verdict.setClusterSize(Math.toIntExact(best.size + state.named));
    } else {
      boolean exact = options.exact() && Arrays.equals(member.digest, best.digest);
      verdict
          .setReason(exact ? Reasons.EXACT_DUPLICATE : Reasons.NEAR_DUPLICATE)
          .setSimilarity(1.0)
          .setSurvivorId(best.id)
          .setSurvivorSnapshot(best.snapshot);
    }
    return verdict.build();
  }
}
