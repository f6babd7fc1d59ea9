/** The source {@code reddit}: comments and submissions of Reddit's archives, as conversations. */
@NullMarked
package org.tamiz.pipelines.source.reddit;

import org.jspecify.annotations.NullMarked;
