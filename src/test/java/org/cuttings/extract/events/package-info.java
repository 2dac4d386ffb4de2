@NullMarked
package org.cuttings.extract.events;

import org.jspecify.annotations.NullMarked;
