@NullMarked
package org.cuttings.web.collections;

import org.jspecify.annotations.NullMarked;
