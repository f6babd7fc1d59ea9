package org.tamiz.pipelines.source.reddit;

/** How the speakers of a conversation are told apart. */
public enum Speakers {
  /** By the place of their first turn among the speakers of the document: 1, 2, … */
  NUMBERS,
  /** By a keyed hash of their name, the same in all documents of the corpus. */
  HASH,
  /** Not at all. */
  NONE
}
