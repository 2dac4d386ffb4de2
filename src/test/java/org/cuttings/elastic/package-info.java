@NullMarked
package org.cuttings.elastic;

import org.jspecify.annotations.NullMarked;
