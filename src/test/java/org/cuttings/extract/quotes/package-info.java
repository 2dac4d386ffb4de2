@NullMarked
package org.cuttings.extract.quotes;

import org.jspecify.annotations.NullMarked;
