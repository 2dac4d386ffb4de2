/** The pages on which curators say who is who, and the services that other programs ask. */
@NullMarked
package org.cuttings.web.authority;

import org.jspecify.annotations.NullMarked;
