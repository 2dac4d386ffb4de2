@NullMarked
package org.cuttings.authority;

import org.jspecify.annotations.NullMarked;
