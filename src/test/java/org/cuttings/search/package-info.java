@NullMarked
package org.cuttings.search;

import org.jspecify.annotations.NullMarked;
