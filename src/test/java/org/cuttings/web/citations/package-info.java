@NullMarked
package org.cuttings.web.citations;

import org.jspecify.annotations.NullMarked;
