@NullMarked
package org.cuttings.curation.authority;

import org.jspecify.annotations.NullMarked;
