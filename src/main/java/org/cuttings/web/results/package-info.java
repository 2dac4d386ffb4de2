/** The pages and the JSON of a search for articles. */
@NullMarked
package org.cuttings.web.results;

import org.jspecify.annotations.NullMarked;
