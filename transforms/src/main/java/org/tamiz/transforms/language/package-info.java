/** Naming the language of a text. */
@NullMarked
package org.tamiz.transforms.language;

import org.jspecify.annotations.NullMarked;
