/** Conversations: posts, their filters, and paths through their threads. */
@NullMarked
package org.tamiz.transforms.reddit;

import org.jspecify.annotations.NullMarked;
