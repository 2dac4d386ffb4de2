@NullMarked
package org.cuttings.curation.corrections;

import org.jspecify.annotations.NullMarked;
