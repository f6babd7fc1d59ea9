/** License marks: found in markup and headers, named by SPDX, ranked and decided upon. */
@NullMarked
package org.tamiz.transforms.license;

import org.jspecify.annotations.NullMarked;
