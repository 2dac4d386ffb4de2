/**
 * Collections that curators put together: what they hold, in which order, and every earlier state.
 */
@NullMarked
package org.cuttings.curation.collections;

import org.jspecify.annotations.NullMarked;
