package org.cuttings.curation.accounts;

import java.util.Objects;

/**
 * An account, as it is stored under its name.
 *
 * @param person the person's name, as others see it
 * @param password what remains of the password: an Argon2 hash with its salt and cost; empty for an
 *     account that has none and cannot sign in with one
 * @param active whether it may sign in
 */
public record Account(String person, Role role, String password, boolean active) {
  public Account {
    // An account that came without its hash from another archive.
    password = Objects.requireNonNullElse(password, "");
  }

  Account withPassword(String hash) {
    return new Account(person, role, hash, active);
  }

  Account withRole(Role other) {
    return new Account(person, other, password, active);
  }

  Account withActive(boolean may) {
    return new Account(person, role, password, may);
  }

  /** Keeps the hash out of logs. */
  @Override
  public String toString() {
    return "Account[%s, %s%s]".formatted(person, role, active ? "" : ", inactive");
  }
}
