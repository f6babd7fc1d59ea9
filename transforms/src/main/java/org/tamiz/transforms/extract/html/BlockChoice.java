package org.tamiz.transforms.extract.html;

/** Decides which blocks of a page are its main text. */
interface BlockChoice {
  /** For each block of the page whether it stays. */
  boolean[] choose(Page page);
}
