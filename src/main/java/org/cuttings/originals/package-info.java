/** The original bytes of every document, kept unchanged under their SHA-256 in the data folder. */
@NullMarked
package org.cuttings.originals;

import org.jspecify.annotations.NullMarked;
