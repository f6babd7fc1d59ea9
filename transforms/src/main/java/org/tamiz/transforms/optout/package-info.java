/** Signals by which pages ask not to be used for text and data mining or by AI. */
@NullMarked
package org.tamiz.transforms.optout;

import org.jspecify.annotations.NullMarked;
