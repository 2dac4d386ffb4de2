/**
 * The Elasticsearch node that the portal runs as a child process, and the analysis module laid into
 * it.
 */
@NullMarked
package org.cuttings.elastic.embedded;

import org.jspecify.annotations.NullMarked;
