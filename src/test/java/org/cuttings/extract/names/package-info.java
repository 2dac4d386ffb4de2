@NullMarked
package org.cuttings.extract.names;

import org.jspecify.annotations.NullMarked;
