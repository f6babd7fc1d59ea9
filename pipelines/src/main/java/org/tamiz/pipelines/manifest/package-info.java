/** The manifest: what a run read, did and wrote. */
@NullMarked
package org.tamiz.pipelines.manifest;

import org.jspecify.annotations.NullMarked;
