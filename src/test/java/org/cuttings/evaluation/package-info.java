@NullMarked
package org.cuttings.evaluation;

import org.jspecify.annotations.NullMarked;
