/** What tests of all modules share. */
package org.tamiz.schemas.testing;
