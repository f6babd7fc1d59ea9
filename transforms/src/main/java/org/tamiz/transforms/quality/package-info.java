/** Named rules that decide about texts by counting, each with its published reading and numbers. */
@NullMarked
package org.tamiz.transforms.quality;

import org.jspecify.annotations.NullMarked;
