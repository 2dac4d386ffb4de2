@NullMarked
package org.cuttings.index;

import org.jspecify.annotations.NullMarked;
