@NullMarked
package org.cuttings.extract.claims;

import org.jspecify.annotations.NullMarked;
