@NullMarked
package org.cuttings.search.people;

import org.jspecify.annotations.NullMarked;
