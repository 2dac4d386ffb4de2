@NullMarked
package org.cuttings.extract.joins;

import org.jspecify.annotations.NullMarked;
