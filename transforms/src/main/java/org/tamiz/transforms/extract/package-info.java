/** Extractors: what turns records into documents. */
@NullMarked
package org.tamiz.transforms.extract;

import org.jspecify.annotations.NullMarked;
