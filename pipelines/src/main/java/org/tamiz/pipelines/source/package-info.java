/** Sources: where documents come from, one folder each. */
@NullMarked
package org.tamiz.pipelines.source;

import org.jspecify.annotations.NullMarked;
