/** The source {@code wikipedia}: dumps of wikis. */
@NullMarked
package org.tamiz.pipelines.source.wikipedia;

import org.jspecify.annotations.NullMarked;
