/** The dataset card: what a dataset is, holds and leaves out, for people and for the Hub. */
@NullMarked
package org.tamiz.pipelines.card;

import org.jspecify.annotations.NullMarked;
