/**
 * Who is who, as curators decide it: records made, changed, merged and withdrawn on top of the
 * authority file, and candidates that are no record.
 */
@NullMarked
package org.cuttings.curation.authority;

import org.jspecify.annotations.NullMarked;
