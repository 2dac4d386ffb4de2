/**
 * The whole archive into a folder or a file and back: snapshots of the indices, originals and
 * authority file, with a checksum for each.
 */
@NullMarked
package org.cuttings.backup;

import org.jspecify.annotations.NullMarked;
