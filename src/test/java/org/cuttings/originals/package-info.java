@NullMarked
package org.cuttings.originals;

import org.jspecify.annotations.NullMarked;
