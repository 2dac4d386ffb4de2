/** What pages are about, for programs: schema.org as JSON-LD, and metadata in their heads. */
@NullMarked
package org.cuttings.web.linked;

import org.jspecify.annotations.NullMarked;
