package org.tamiz.transforms.dedup;

/**
 * The removal of a vertex.
 *
 * @param vertex its key
 * @param size its documents
 * @param survivor key of the kept vertex for which it is removed
 * @param agreement positions in which they agree
 * @param id id of the kept document
 * @param snapshot snapshot of the kept document
 */
// Never compared as a record, and its arrays never change.
@SuppressWarnings("ArrayRecordComponent")
record Removal(
    byte[] vertex, int size, byte[] survivor, int agreement, String id, String snapshot) {

  static Removal of(Vertex vertex, Pointer kept) {
    return new Removal(
        vertex.key(), vertex.size(), kept.target(), kept.agreement(), kept.id(), kept.snapshot());
  }

  byte[] pack(Packer out) {
    return out.putFixed(vertex)
        .putInt(size)
        .putFixed(survivor)
        .putInt(agreement)
        .putString(id)
        .putString(snapshot)
        .take();
  }

  static Removal unpack(byte[] packed) {
    Unpacker in = new Unpacker(packed);
    return new Removal(
        in.getFixed(ByteKey.BYTES),
        in.getInt(),
        in.getFixed(ByteKey.BYTES),
        in.getInt(),
        in.getString(),
        in.getString());
  }
}
