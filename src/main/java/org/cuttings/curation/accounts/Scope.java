package org.cuttings.curation.accounts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an API token may do; each scope includes those before it, and no more than its account. */
public enum Scope {
  /** Reads what readers read, under the name of its account. */
  READ(null),
  /** Curates. */
  CURATE(Role.CURATOR),
  /** Manages accounts as well, but neither its own nor tokens. */
  ADMINISTER(Role.ADMINISTRATOR);

  private final @Nullable Role role;

  Scope(@Nullable Role role) {
    this.role = role;
  }

  public String value() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Scope> of(String value) {
    return Arrays.stream(values()).filter(scope -> scope.value().equals(value)).findFirst();
  }

  /** Whether a token of this scope may do what {@code wanted} may. */
  public boolean covers(Role wanted) {
    return role != null && role.mayDoWhat(wanted);
  }
}
