@NullMarked
package org.cuttings.extract.dates;

import org.jspecify.annotations.NullMarked;
