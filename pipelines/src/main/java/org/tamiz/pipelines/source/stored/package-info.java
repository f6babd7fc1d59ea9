/** Files as they are stored: compression, damage, lines. */
@NullMarked
package org.tamiz.pipelines.source.stored;

import org.jspecify.annotations.NullMarked;
