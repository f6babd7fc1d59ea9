/** Configurations: what a build reads, keeps and writes, as typed records read from YAML. */
@NullMarked
package org.tamiz.pipelines.config;

import org.jspecify.annotations.NullMarked;
