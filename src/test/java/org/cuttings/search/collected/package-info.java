@NullMarked
package org.cuttings.search.collected;

import org.jspecify.annotations.NullMarked;
