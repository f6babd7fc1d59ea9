/** The source {@code files}: documents that already are text. */
@NullMarked
package org.tamiz.pipelines.source.files;

import org.jspecify.annotations.NullMarked;
