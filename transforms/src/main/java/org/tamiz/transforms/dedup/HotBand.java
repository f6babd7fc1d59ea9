package org.tamiz.transforms.dedup;

/**
 * A band with more members than the others are compared with.
 *
 * @param bandKey its key
 * @param count its members
 * @param lastLeader preference of the least preferred member that others are compared with
 */
// Never compared as a record, and its arrays never change.
@SuppressWarnings("ArrayRecordComponent")
record HotBand(byte[] bandKey, long count, byte[] lastLeader) {
  byte[] pack(Packer packer) {
    return packer.putBytes(bandKey).putLong(count).putFixed(lastLeader).take();
  }

  static HotBand unpack(byte[] packed) {
    Unpacker in = new Unpacker(packed);
    return new HotBand(in.getBytes(), in.getLong(), in.getFixed(Preference.BYTES));
  }

  /** Parts into which its group is cut; from the count alone. */
  int salts(int saltSize) {
    return (int) Math.min(1 << 20, (count + saltSize - 1) / saltSize);
  }
}
