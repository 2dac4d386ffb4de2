package org.cuttings.curation.accounts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an account may do; each role may do what those before it may. */
public enum Role {
  /** Curates: collections, authority records, corrections. */
  CURATOR,
  /** Manages accounts as well. */
  ADMINISTRATOR;

  public String value() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Role> of(String value) {
    return Arrays.stream(values()).filter(role -> role.value().equals(value)).findFirst();
  }

  public boolean mayDoWhat(Role other) {
    return compareTo(other) >= 0;
  }
}
