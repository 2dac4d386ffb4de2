/**
 * What people enter, the only data that no rebuild can make again: a journal of changes, and the
 * latest state of every record. One package below it for each family of records.
 */
@NullMarked
package org.cuttings.curation;

import org.jspecify.annotations.NullMarked;
