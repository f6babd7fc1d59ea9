@NullMarked
package org.tamiz.pipelines.cli;

import org.jspecify.annotations.NullMarked;
