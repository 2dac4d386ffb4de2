@NullMarked
package org.cuttings.model;

import org.jspecify.annotations.NullMarked;
