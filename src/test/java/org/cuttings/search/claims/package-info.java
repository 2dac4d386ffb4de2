@NullMarked
package org.cuttings.search.claims;

import org.jspecify.annotations.NullMarked;
