@NullMarked
package org.cuttings.web.downloads;

import org.jspecify.annotations.NullMarked;
