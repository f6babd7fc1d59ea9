/** What tests of transforms share. */
@NullMarked
package org.tamiz.transforms.testing;

import org.jspecify.annotations.NullMarked;
