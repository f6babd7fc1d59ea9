@NullMarked
package org.tamiz.pipelines.config;

import org.jspecify.annotations.NullMarked;
