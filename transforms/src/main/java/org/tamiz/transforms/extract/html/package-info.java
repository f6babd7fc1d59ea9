/** Main text of web pages. */
@NullMarked
package org.tamiz.transforms.extract.html;

import org.jspecify.annotations.NullMarked;
