/** The source {@code curated}: datasets that Tamiz built. */
@NullMarked
package org.tamiz.pipelines.source.curated;

import org.jspecify.annotations.NullMarked;
