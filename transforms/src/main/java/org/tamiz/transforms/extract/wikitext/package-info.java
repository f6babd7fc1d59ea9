/** Wikitext to text and structure. */
@NullMarked
package org.tamiz.transforms.extract.wikitext;

import org.jspecify.annotations.NullMarked;
