/** Text of Markdown as discussion sites write it. */
@NullMarked
package org.tamiz.transforms.extract.markdown;

import org.jspecify.annotations.NullMarked;
