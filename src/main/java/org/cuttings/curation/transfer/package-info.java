/**
 * Everything that people entered as plain files, one for each record with its whole history, to be
 * kept under version control or brought into another archive.
 */
@NullMarked
package org.cuttings.curation.transfer;

import org.jspecify.annotations.NullMarked;
