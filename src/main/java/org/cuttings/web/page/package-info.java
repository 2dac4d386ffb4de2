/**
 * What every page is made of: its frame, links and labels, the pieces that lists share, and how a
 * page is printed.
 */
@NullMarked
package org.cuttings.web.page;

import org.jspecify.annotations.NullMarked;
