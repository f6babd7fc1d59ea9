package org.tamiz.transforms.dedup;

/**
 * What one band group tells a vertex: its most preferred near vertex that is not removed.
 *
 * @param seeker key of the vertex that is told
 * @param target key of the near vertex
 * @param preference preference of the near vertex
 * @param agreement positions in which they agree
 * @param state what is known of the near vertex
 * @param id id of the near vertex
 * @param snapshot snapshot of the near vertex
 */
// Never compared as a record, and its arrays never change.
@SuppressWarnings("ArrayRecordComponent")
record Pointer(
    byte[] seeker,
    byte[] target,
    byte[] preference,
    int agreement,
    Vertex.State state,
    String id,
    String snapshot) {

  static Pointer of(Vertex seeker, Vertex target, int agreement) {
    return new Pointer(
        seeker.key(),
        target.key(),
        target.preference(),
        agreement,
        target.state(),
        target.id(),
        target.snapshot());
  }

  void pack(Packer out) {
    out.putFixed(seeker)
        .putFixed(target)
        .putFixed(preference)
        .putInt(agreement)
        .put(state.code())
        .putString(id)
        .putString(snapshot);
  }

  static Pointer unpack(Unpacker in) {
    return new Pointer(
        in.getFixed(ByteKey.BYTES),
        in.getFixed(ByteKey.BYTES),
        in.getFixed(Preference.BYTES),
        in.getInt(),
        Vertex.State.of(in.get()),
        in.getString(),
        in.getString());
  }
}
