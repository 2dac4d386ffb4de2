@NullMarked
package org.cuttings.curation.accounts;

import org.jspecify.annotations.NullMarked;
