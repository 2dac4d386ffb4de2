/** Who does what to whom: a shallow analysis of clauses. */
@NullMarked
package org.cuttings.extract.clauses;

import org.jspecify.annotations.NullMarked;
