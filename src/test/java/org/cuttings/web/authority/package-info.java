@NullMarked
package org.cuttings.web.authority;

import org.jspecify.annotations.NullMarked;
