/**
 * Articles to index documents: bulk writes whose every item is checked, revisions, near-duplicates,
 * rebuild and switch.
 */
@NullMarked
package org.cuttings.index;

import org.jspecify.annotations.NullMarked;
