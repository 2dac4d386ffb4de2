/** One article to read: its text with marks, what it is evidence of, and how to cite it. */
@NullMarked
package org.cuttings.web.articles;

import org.jspecify.annotations.NullMarked;
