package org.tamiz.transforms.chain;

/**
 * A unit of a screen: it adds facts, takes text away, or decides. Units are immutable and safe for
 * use by threads.
 */
public sealed interface ChainUnit permits Annotator, Cleaner, DocumentFilter {}
