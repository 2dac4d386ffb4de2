/** Events of the whole archive: lists with facets, one event with its sources, who met whom. */
@NullMarked
package org.cuttings.search.events;

import org.jspecify.annotations.NullMarked;
