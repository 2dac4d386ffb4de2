/** Who may change things: accounts, passwords, sessions. */
@NullMarked
package org.cuttings.curation.accounts;

import org.jspecify.annotations.NullMarked;
