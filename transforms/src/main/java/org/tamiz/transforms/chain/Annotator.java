package org.tamiz.transforms.chain;

/** Adds facts to one document; keeps its id, source, provenance and text. */
public non-sealed interface Annotator extends ChainUnit {
  /** The document with more facts. */
  Draft annotate(Draft document);
}
