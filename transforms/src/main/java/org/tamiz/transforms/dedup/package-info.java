/**
 * Removal of repeated, equal and nearly equal documents, with the kept document and the similarity
 * for every one that is removed.
 */
@NullMarked
package org.tamiz.transforms.dedup;

import org.jspecify.annotations.NullMarked;
