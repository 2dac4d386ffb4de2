@NullMarked
package org.cuttings.curation.collections;

import org.jspecify.annotations.NullMarked;
