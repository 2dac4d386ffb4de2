/** Signing in, accounts, and the audit log. */
@NullMarked
package org.cuttings.web.accounts;

import org.jspecify.annotations.NullMarked;
