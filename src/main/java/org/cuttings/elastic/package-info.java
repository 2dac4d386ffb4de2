/**
 * What index and search share: the client, names of indices, aliases and fields, and the mapping
 * files.
 */
@NullMarked
package org.cuttings.elastic;

import org.jspecify.annotations.NullMarked;
