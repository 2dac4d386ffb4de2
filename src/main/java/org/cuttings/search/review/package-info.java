/** What curators have not looked at yet, the least sure first. {@code ReviewSearch} is the door. */
@NullMarked
package org.cuttings.search.review;

import org.jspecify.annotations.NullMarked;
