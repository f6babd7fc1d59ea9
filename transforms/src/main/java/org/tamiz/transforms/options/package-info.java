/** Options of units: records that declare unit, range, default and source of every component. */
@NullMarked
package org.tamiz.transforms.options;

import org.jspecify.annotations.NullMarked;
