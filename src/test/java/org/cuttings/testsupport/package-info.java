/** What tests share: the engine they run on, and where the shared corpora are. */
@NullMarked
package org.cuttings.testsupport;

import org.jspecify.annotations.NullMarked;
