/** What several tests share. */
@NullMarked
package org.cuttings.testsupport;

import org.jspecify.annotations.NullMarked;
