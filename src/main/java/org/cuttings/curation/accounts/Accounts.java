package org.cuttings.curation.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.cuttings.curation.ConflictException;
import org.cuttings.curation.Edit;
import org.cuttings.curation.Journal;
import org.cuttings.curation.RecordKind;
import org.cuttings.curation.Records;
import org.cuttings.curation.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of an archive. There is none until an administrator is made on the machine itself;
 * no account ever has a password that it did not choose.
 *
 * <p>The name of an account is what it signs in with; every change it makes is kept under it, so it
 * is never given to somebody else.
 */
public final class Accounts {
  private static final String NAME = "[a-z][a-z0-9.-]{1,39}";

  /** What a wrong name is compared with, so that it takes as long as a wrong password. */
  private static final String NOBODY = Passwords.hash("nobody signs in with this", "nobody");

  private final Records<Account> records;
  private final Sessions sessions;
  private final Lockout lockout;
  private final ApiTokens tokens;

  public Accounts(Journal journal, Sessions sessions, Clock clock) {
    this.records = new Records<>(journal, RecordKind.ACCOUNT, Account.class);
    this.sessions = sessions;
    this.lockout = new Lockout(clock);
    this.tokens = new ApiTokens(journal, this, sessions, clock);
  }

  /** What became of an attempt to sign in. */
  public sealed interface SignIn {
    record SignedIn(Sessions.Opened opened) implements SignIn {}

    /** Wrong name or password, or an account that may not sign in: which, is not said. */
    record Refused() implements SignIn {}

    record Locked(Duration delay) implements SignIn {}
  }

  /**
   * Somebody who is signed in, with the account as it is now.
   *
   * @param name under which changes are kept: that of the account, and of the token if one is shown
   * @param scope of the token; null for somebody in person
   */
  public record Member(String name, Account account, Session session, @Nullable Scope scope) {
    Member(String name, Account account, Session session) {
      this(name, account, session, null);
    }

    public boolean may(Role role) {
      return account.role().mayDoWhat(role) && (scope == null || scope.covers(role));
    }

    /** Whether it is a person, and no program with a token. */
    public boolean inPerson() {
      return scope == null;
    }

    /** Name of the account, whoever acts for it. */
    public String accountName() {
      return session.account();
    }
  }

  /**
   * @param by who makes the account
   * @throws BadAccountException if the name is taken or none, or the password is too easy
   */
  public void add(String name, String person, Role role, String password, String by) {
    if (!name.matches(NAME)) {
      throw new BadAccountException(
          "A name to sign in with is 2 to 40 small letters, figures, dots and hyphens, and begins"
              + " with a letter: "
              + name);
    }
    if (person.isBlank() || person.length() > 100) {
      throw new BadAccountException("Say whose account it is, in at most 100 characters.");
    }
    Account account = new Account(person.strip(), role, Passwords.hash(password, name), true);
    try {
      records.save(name, 0, account, Edit.of(by, "account made"));
    } catch (ConflictException e) {
      throw new BadAccountException(
          "There is an account %s already; names are never given twice.".formatted(name));
    }
  }

  /** The tokens that programs show. */
  public ApiTokens tokens() {
    return tokens;
  }

  public List<Versioned<Account>> all() {
    return records.all();
  }

  /**
   * @param address where the attempt comes from
   */
  public SignIn signIn(String name, String password, String address) {
    String folded = name.strip().toLowerCase(Locale.ROOT);
    Optional<Duration> wait = lockout.attempt(folded, address);
    if (wait.isPresent()) {
      return new SignIn.Locked(wait.get());
    }
    Optional<Account> account = active(folded);
    boolean right =
        Passwords.matches(password, account.flatMap(Accounts::hash).orElse(NOBODY))
            && account.flatMap(Accounts::hash).isPresent();
    if (!right) {
      return new SignIn.Refused();
    }
    lockout.succeeded(folded, address);
    return new SignIn.SignedIn(sessions.open(folded));
  }

  /**
   * Opens a session for somebody whom a provider knows, whose name here is the one that it gives.
   *
   * @param person whose account it is, if one is made
   * @param role of an account that is made for who comes for the first time; null to make none
   * @return empty if there is no such account, or it may not sign in
   */
  public Optional<Sessions.Opened> openFor(String name, String person, @Nullable Role role) {
    String folded = name.strip().toLowerCase(Locale.ROOT);
    if (!folded.matches(NAME)) {
      return Optional.empty();
    }
    if (role != null && records.get(folded).isEmpty()) {
      String called = person.isBlank() || person.length() > 100 ? folded : person.strip();
      try {
        records.save(
            folded,
            0,
            new Account(called, role, "", true),
            Edit.of("OpenID Connect", "account made"));
      } catch (ConflictException e) {
        // Made at the same moment: it is there.
      }
    }
    return active(folded).map(account -> sessions.open(folded));
  }

  /** Who shows {@code secret}; empty if the session has ended or the account may not sign in. */
  public Optional<Member> member(String secret) {
    return sessions
        .find(secret)
        .flatMap(
            session ->
                active(session.account())
                    .map(account -> new Member(session.account(), account, session)));
  }

  public void signOut(String secret) {
    sessions.close(secret);
  }

  /**
   * Gives an account a new password, and ends its sessions.
   *
   * @param by the account itself, or who manages accounts
   * @throws BadAccountException if there is no such account or the password is too easy
   */
  public void setPassword(String name, String password, String by) {
    String hash = Passwords.hash(password, name);
    change(name, Edit.of(by, "new password"), account -> account.withPassword(hash));
    sessions.closeAll(name);
  }

  /**
   * @param address where the attempt comes from; attempts count as those to sign in
   * @return empty if the password was changed; else why it was not
   */
  public Optional<SignIn> changePassword(String name, String old, String password, String address) {
    Optional<Duration> wait = lockout.attempt(name, address);
    if (wait.isPresent()) {
      return Optional.of(new SignIn.Locked(wait.get()));
    }
    if (!active(name)
        .flatMap(Accounts::hash)
        .map(hash -> Passwords.matches(old, hash))
        .orElse(false)) {
      return Optional.of(new SignIn.Refused());
    }
    lockout.succeeded(name, address);
    setPassword(name, password, name);
    return Optional.empty();
  }

  /**
   * @throws BadAccountException if there is no such account, or no administrator would be left
   */
  public void setRole(String name, Role role, String by) {
    change(name, Edit.of(by, "made " + role.value()), account -> account.withRole(role));
  }

  /**
   * Lets an account sign in or not; its name and what it did stay.
   *
   * @throws BadAccountException if there is no such account, or no administrator would be left
   */
  public void setActive(String name, boolean active, String by) {
    change(
        name,
        Edit.of(by, active ? "let in again" : "shut out"),
        account -> account.withActive(active));
    if (!active) {
      sessions.closeAll(name);
    }
  }

  private void change(String name, Edit edit, UnaryOperator<Account> how) {
    while (true) {
      Versioned<Account> stands =
          records
              .get(name)
              .orElseThrow(() -> new BadAccountException("There is no account " + name + "."));
      Account changed = how.apply(stands.value());
      if (changed.equals(stands.value())) {
        return;
      }
      keepAnAdministrator(name, changed);
      try {
        records.save(name, stands.version(), changed, edit);
        return;
      } catch (ConflictException e) {
        // Somebody else changed it: the change is made to what stands now.
      }
    }
  }

  private void keepAnAdministrator(String name, Account changed) {
    if (isAdministrator(changed)) {
      return;
    }
    boolean was =
        records.get(name).map(Versioned::value).filter(Accounts::isAdministrator).isPresent();
    boolean another =
        records.all().stream()
            .anyMatch(other -> !other.id().equals(name) && isAdministrator(other.value()));
    if (was && !another) {
      throw new BadAccountException(
          "%s is the only administrator; make another one first.".formatted(name));
    }
  }

  private static Optional<String> hash(Account account) {
    return Optional.of(account.password()).filter(hash -> !hash.isEmpty());
  }

  private static boolean isAdministrator(Account account) {
    return account.active() && account.role() == Role.ADMINISTRATOR;
  }

  Optional<Account> active(String name) {
    return name.matches(NAME)
        ? records.get(name).map(Versioned::value).filter(Account::active)
        : Optional.empty();
  }
}
