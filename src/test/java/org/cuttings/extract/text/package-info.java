@NullMarked
package org.cuttings.extract.text;

import org.jspecify.annotations.NullMarked;
