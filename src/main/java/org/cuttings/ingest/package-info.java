/**
 * Source files to articles: one reader per format, character decoding, and the parting of body from
 * everything that surrounds it.
 */
@NullMarked
package org.cuttings.ingest;

import org.jspecify.annotations.NullMarked;
