/**
 * People and what else has a record: their pages, the pages of two of them, lists, names as they
 * are typed. {@code PeopleSearch} is the door.
 */
@NullMarked
package org.cuttings.search.people;

import org.jspecify.annotations.NullMarked;
