@NullMarked
package org.cuttings.web.review;

import org.jspecify.annotations.NullMarked;
