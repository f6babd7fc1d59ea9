package org.tamiz.transforms.dedup;

import java.util.Arrays;

/**
 * All documents of one signature, as one vertex of the graph of near documents.
 *
 * @param key XXH3-128 of the signature
 * @param preference that of its most preferred document
 * @param signature the signature
 * @param size its documents
 * @param id id of its most preferred document
 * @param snapshot snapshot of that document
 * @param state what is known of it
 * @param company bit k: others share its band k
 * @param targets bit k: others are compared with it in band k
 * @param salts parts of each band's group, 1 up to the cap
 */
// Vertices are compared by key alone, and their arrays never change.
@SuppressWarnings("ArrayRecordComponent")
record Vertex(
    byte[] key,
    byte[] preference,
    byte[] signature,
    int size,
    String id,
    String snapshot,
    State state,
    long company,
    long targets,
    int[] salts) {

  /** What is known of a vertex. */
  enum State {
    /** Nothing. */
    OPEN(0),
    /** It is removed, and for which document is open. */
    DOOMED(1),
    /** It is kept. */
    KEPT(2),
    /** It is removed, and for which document is known. */
    REMOVED(3);

    private final int code;

    State(int code) {
      this.code = code;
    }

    /** The state in one byte. */
    int code() {
      return code;
    }

    static State of(int code) {
      return switch (code) {
        case 0 -> OPEN;
        case 1 -> DOOMED;
        case 2 -> KEPT;
        case 3 -> REMOVED;
        default -> throw new IllegalArgumentException("no state has the code " + code);
      };
    }

    boolean seeks() {
      return this == OPEN || this == DOOMED;
    }

    /** Whether others may turn out to be removed for it. */
    boolean mayRemove() {
      return this == OPEN || this == KEPT;
    }
  }

  private static final int[] NO_SALTS = {};

  /** A vertex of which nothing is known. */
  static Vertex open(
      byte[] key, byte[] preference, byte[] signature, int size, String id, String snapshot) {
    return new Vertex(key, preference, signature, size, id, snapshot, State.OPEN, 0, 0, NO_SALTS);
  }

  Vertex with(State newState) {
    return new Vertex(
        key, preference, signature, size, id, snapshot, newState, company, targets, salts);
  }

  Vertex with(long newCompany, long newTargets, int[] newSalts) {
    return new Vertex(
        key, preference, signature, size, id, snapshot, state, newCompany, newTargets, newSalts);
  }

  boolean hasCompany(int band) {
    return (company >>> band & 1) != 0;
  }

  boolean isTarget(int band) {
    return (targets >>> band & 1) != 0;
  }

  int salts(int band) {
    return salts.length == 0 ? 1 : salts[band];
  }

  /** The part of a band's group in which it looks for others. */
  int homeSalt(int band) {
    return ByteKey.bucket(key, salts(band));
  }

  void pack(Packer out) {
    out.putFixed(key)
        .putFixed(preference)
        .putBytes(signature)
        .putInt(size)
        .putString(id)
        .putString(snapshot)
        .put(state.code())
        .putLong(company)
        .putLong(targets)
        .put(salts.length);
    for (int salt : salts) {
      out.putInt(salt);
    }
  }

  static Vertex unpack(Unpacker in) {
    return new Vertex(
        in.getFixed(ByteKey.BYTES),
        in.getFixed(Preference.BYTES),
        in.getBytes(),
        in.getInt(),
        in.getString(),
        in.getString(),
        State.of(in.get()),
        in.getLong(),
        in.getLong(),
        unpackSalts(in));
  }

  private static int[] unpackSalts(Unpacker in) {
    int[] salts = new int[in.get()];
    Arrays.setAll(salts, k -> in.getInt());
    return salts;
  }
}
