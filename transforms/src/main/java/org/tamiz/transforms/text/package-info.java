/** Building blocks of text: words, lines, n-grams, normal forms. */
@NullMarked
package org.tamiz.transforms.text;

import org.jspecify.annotations.NullMarked;
