@NullMarked
package org.cuttings.search.quotes;

import org.jspecify.annotations.NullMarked;
