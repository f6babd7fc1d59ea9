package org.tamiz.transforms.chain;

import java.io.Serializable;

/**
 * Makes documents of groups of records, where one record alone makes none; such as conversations of
 * comments. Pure: what comes of a group does not depend on the order of its members.
 *
 * <p>Every member that is kept must end exactly once: as one of the {@link RawRecord#records()} of
 * a document, or as a rejection.
 */
public interface Assembler extends Serializable {
  /**
   * Key of the group that a record belongs to, the same in whatever file the record stands. The ids
   * of the documents made of the group begin with the source's name, a colon, the key and a colon.
   */
  String group(RawRecord record);

  /**
   * What is needed of a record to assemble its group.
   *
   * @param kept false where a filter has rejected the record: it then holds others together, gives
   *     no content, and has ended already
   */
  byte[] member(RawRecord record, boolean kept);

  /**
   * Assembles one group. Members may be read again and again, one at a time; they need not fit into
   * memory together.
   */
  void assemble(String group, Members members, Sink out);

  /** The members of a group, in any order. */
  interface Members {
    int size();

    /** The member at this position, from 0, as {@link #member} gave it. */
    byte[] get(int index);
  }

  /** Takes what comes of a group. */
  interface Sink {
    /** A record that the source's extractor turns into a document. */
    void document(RawRecord record);

    /** A member that becomes no part of a document. */
    void reject(RawRecord member, Decision.Reject why);

    /** Adds to a number of the run's account; the name in lower_snake, such as {@code orphans}. */
    void count(String name, long more);
  }
}
