/**
 * Measures what the extraction finds against gold files: texts of which somebody wrote down what is
 * true in them.
 */
@NullMarked
package org.cuttings.evaluation;

import org.jspecify.annotations.NullMarked;
