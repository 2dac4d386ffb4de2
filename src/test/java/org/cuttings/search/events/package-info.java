@NullMarked
package org.cuttings.search.events;

import org.jspecify.annotations.NullMarked;
