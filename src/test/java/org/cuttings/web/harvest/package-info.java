@NullMarked
package org.cuttings.web.harvest;

import org.jspecify.annotations.NullMarked;
