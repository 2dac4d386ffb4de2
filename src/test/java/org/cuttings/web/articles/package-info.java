@NullMarked
package org.cuttings.web.articles;

import org.jspecify.annotations.NullMarked;
