/**
 * The authority file: who people, organisations, places and standing groups are. Data that
 * librarians own, kept as JSON in the data folder.
 */
@NullMarked
package org.cuttings.authority;

import org.jspecify.annotations.NullMarked;
