@NullMarked
package org.cuttings.web.events;

import org.jspecify.annotations.NullMarked;
