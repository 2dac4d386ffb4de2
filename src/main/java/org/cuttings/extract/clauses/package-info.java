/**
 * Who does what to whom: a small dependency parser ({@link org.cuttings.extract.clauses.Parser}),
 * and clauses made of its trees. The model is trained by {@code src/training/train}.
 */
@NullMarked
package org.cuttings.extract.clauses;

import org.jspecify.annotations.NullMarked;
