/** The graph of a build: screen and stage, decide, write, check, and put in place. */
@NullMarked
package org.tamiz.pipelines.build;

import org.jspecify.annotations.NullMarked;
