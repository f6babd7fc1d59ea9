/** Benchmarks of whole builds. */
@NullMarked
package org.tamiz.pipelines.bench;

import org.jspecify.annotations.NullMarked;
