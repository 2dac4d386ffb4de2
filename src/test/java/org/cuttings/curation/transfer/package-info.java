@NullMarked
package org.cuttings.curation.transfer;

import org.jspecify.annotations.NullMarked;
