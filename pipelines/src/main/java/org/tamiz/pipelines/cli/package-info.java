/** The command line: the only place that prints and reads the clock. */
@NullMarked
package org.tamiz.pipelines.cli;

import org.jspecify.annotations.NullMarked;
