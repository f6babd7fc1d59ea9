/** Masking of e-mail addresses, public IP addresses and phone numbers. */
@NullMarked
package org.tamiz.transforms.pii;

import org.jspecify.annotations.NullMarked;
