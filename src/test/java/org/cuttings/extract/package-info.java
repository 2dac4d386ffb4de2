@NullMarked
package org.cuttings.extract;

import org.jspecify.annotations.NullMarked;
