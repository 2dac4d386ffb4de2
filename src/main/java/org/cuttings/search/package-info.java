/**
 * A typed request to an Elasticsearch query to typed results: query language, facets, highlights,
 * paging, article views.
 */
@NullMarked
package org.cuttings.search;

import org.jspecify.annotations.NullMarked;
