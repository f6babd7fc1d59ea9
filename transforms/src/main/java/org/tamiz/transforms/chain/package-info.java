/**
 * The frame that every document passes: four shapes of pure unit, and the chain that runs them in
 * order.
 */
@NullMarked
package org.tamiz.transforms.chain;

import org.jspecify.annotations.NullMarked;
