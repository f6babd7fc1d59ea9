package org.tamiz.transforms.dedup;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import org.tamiz.schemas.Candidate;
import org.tamiz.schemas.Verdict;

/** What deduplication reads from candidates. */
final class Candidates {
  private static final byte[] NONE = {};

  /**
   * Of two copies of one id the smaller stays: the later record, then the smaller digest of its
   * text, then the copy whose file and offset come first. Copies that compare equal are the same in
   * every field, so that it does not matter which of them stays; the names of staging files, which
   * differ from run to run, decide nothing.
   */
  static final Comparator<Candidate> COPIES =
      Comparator.comparingLong(Candidate::getRecordMillis)
          .reversed()
          .thenComparing(candidate -> candidate.getDigest().bytes(), Arrays::compareUnsigned)
          .thenComparing(Candidates::preference, Arrays::compareUnsigned)
          .thenComparing(Candidate::getSnapshot)
          .thenComparing(Candidate::getPartition)
          .thenComparing(Candidate::getFile)
          .thenComparingLong(Candidate::getOffset)
          .thenComparing(candidate -> candidate.getRowDigest().bytes(), Arrays::compareUnsigned);

  private Candidates() {}

  static byte[] preference(Candidate candidate) {
    byte[] preference = bytes(candidate.getPreference());
    if (preference.length != Preference.BYTES) {
      throw new IllegalArgumentException(
          "the preference of "
              + candidate.getId()
              + " must have "
              + Preference.BYTES
              + " bytes, it has "
              + preference.length);
    }
    return preference;
  }

  /** The signature, empty where near duplicates are not looked for. */
  static byte[] signature(Candidate candidate, DedupOptions options) {
    MinHashOptions near = options.near();
    if (!near.enabled() || !candidate.getSignature().hasRemaining()) {
      return NONE;
    }
    byte[] signature = bytes(candidate.getSignature());
    if (signature.length != 2 * near.positions()) {
      throw new IllegalArgumentException(
          "the signature of "
              + candidate.getId()
              + " must have "
              + 2 * near.positions()
              + " bytes, it has "
              + signature.length);
    }
    return signature;
  }

  static byte[] idHash(byte[] preference) {
    return Arrays.copyOfRange(preference, Preference.ID_HASH, Preference.BYTES);
  }

  /** The verdict on a copy of an id of which another copy stays. */
  static Verdict repeated(Candidate copy, Candidate survivor) {
    return verdict(copy)
        .setReason(Reasons.REPEATED_RECORD)
        .setSurvivorId(survivor.getId())
        .setSurvivorSnapshot(survivor.getSnapshot())
        .build();
  }

  /** The verdict on a document that stays and has no duplicates. */
  static Verdict alone(Candidate candidate) {
    return verdict(candidate).setClusterSize(1).build();
  }

  private static Verdict.Builder verdict(Candidate candidate) {
    return Verdict.newBuilder()
        .setStagedFile(candidate.getStagedFile())
        .setStagedIndex(candidate.getStagedIndex())
        .setPartition(candidate.getPartition())
        .setRowBytes(candidate.getRowBytes())
        .setClusterSize(0);
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }
}
