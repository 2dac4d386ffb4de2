package org.cuttings.web.accounts;

import org.cuttings.curation.accounts.Role;

/** The account that is signed in may not do this. */
public final class NotAllowedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotAllowedException(Role role) {
    super("This is for accounts with the role " + role.value() + ".");
  }
}
