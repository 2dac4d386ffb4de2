/** Searches that curators keep, and feeds of what is new in them. */
@NullMarked
package org.cuttings.web.alerts;

import org.jspecify.annotations.NullMarked;
