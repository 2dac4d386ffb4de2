@NullMarked
package org.cuttings.web.quotes;

import org.jspecify.annotations.NullMarked;
