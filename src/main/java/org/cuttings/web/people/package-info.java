/** Pages about people and what else has a record. */
@NullMarked
package org.cuttings.web.people;

import org.jspecify.annotations.NullMarked;
