/** Searches that curators keep, to be told what is new in them. */
@NullMarked
package org.cuttings.curation.alerts;

import org.jspecify.annotations.NullMarked;
