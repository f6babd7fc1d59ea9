/** What the data contract says about itself, as text for people. */
@NullMarked
package org.tamiz.schemas.doc;

import org.jspecify.annotations.NullMarked;
