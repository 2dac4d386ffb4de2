@NullMarked
package org.cuttings.curation;

import org.jspecify.annotations.NullMarked;
