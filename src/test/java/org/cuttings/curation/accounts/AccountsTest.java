package org.cuttings.curation.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.cuttings.curation.Journal;
import org.cuttings.curation.RecordKind;
import org.cuttings.curation.accounts.Accounts.SignIn;
import org.cuttings.testsupport.MemoryJournal;
import org.cuttings.testsupport.MemorySessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsTest {
  private static final String WORDS = "three grey herons wait";
  private static final String HOME = "10.0.0.1";
  private final Watch clock = new Watch();
  private final Journal journal = new MemoryJournal(clock);
  private final Accounts accounts = new Accounts(journal, new MemorySessions(clock), clock);

  @Test
  void whoHasAnAccountSignsInAndOut() {
    accounts.add("ann", "Ann Harbour", Role.CURATOR, WORDS, "command line");

    String secret = signedIn("Ann ", WORDS);

    Accounts.Member member = accounts.member(secret).orElseThrow();
    assertThat(member.account().person()).isEqualTo("Ann Harbour");
    assertThat(member.may(Role.CURATOR)).isTrue();
    assertThat(member.may(Role.ADMINISTRATOR)).isFalse();
    accounts.signOut(secret);
    assertThat(accounts.member(secret)).isEmpty();
  }

  @Test
  void wrongNameAndWrongPasswordAreAnsweredAlike() {
    accounts.add("ann", "Ann Harbour", Role.CURATOR, WORDS, "command line");
    assertThat(accounts.signIn("ann", "another password", HOME))
        .isEqualTo(accounts.signIn("nobody", WORDS, HOME))
        .isInstanceOf(SignIn.Refused.class);
  }

  @Test
  void passwordIsKeptAsAHashOnly() {
    accounts.add("ann", "Ann Harbour", Role.CURATOR, WORDS, "command line");
    assertThat(journal.latest(RecordKind.ACCOUNT, "ann").orElseThrow().state().toString())
        .contains("$argon2id$")
        .doesNotContain(WORDS);
    assertThat(accounts.all().getFirst().value().toString()).doesNotContain("argon2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "aaaaaaaaaaaaaaaa", "librarian-123", ""})
  void passwordThatIsEasilyGuessedIsRefused(String password) {
    assertThatThrownBy(() -> accounts.add("librarian", "L", Role.CURATOR, password, "command line"))
        .isInstanceOf(BadAccountException.class);
    assertThat(accounts.all()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "ann harbour", "../ann", "änn", "-ann"})
  void nameMustBeOneToSignInWith(String name) {
    assertThatThrownBy(() -> accounts.add(name, "Ann", Role.CURATOR, WORDS, "command line"))
        .isInstanceOf(BadAccountException.class)
        .hasMessageContaining("small letters");
  }

  @Test
  void nameIsNeverGivenTwice() {
    accounts.add("ann", "Ann Harbour", Role.CURATOR, WORDS, "command line");
    accounts.add("boss", "Bo Quay", Role.ADMINISTRATOR, WORDS, "command line");
    accounts.setActive("ann", false, "boss");
    assertThatThrownBy(
            () -> accounts.add("ann", "Ann Another", Role.CURATOR, WORDS, "command line"))
        .hasMessageContaining("never given twice");
  }

  @Test
  void whoGuessesWaits() {
    accounts.add("ann", "Ann Harbour", Role.CURATOR, WORDS, "command line");
    for (int i = 0; i < 5; i++) {
      assertThat(accounts.signIn("ann", "guess number " + i, HOME))
          .isInstanceOf(SignIn.Refused.class);
      clock.wait(Duration.ofMinutes(1));
    }
    assertThat(accounts.signIn("ann", WORDS, HOME))
        .isEqualTo(new SignIn.Locked(Duration.ofMinutes(10)));
    // Its owner, at another place, is not kept out.
    assertThat(accounts.signIn("ann", WORDS, "10.9.9.9")).isInstanceOf(SignIn.SignedIn.class);
    clock.wait(Duration.ofMinutes(10));
    assertThat(accounts.signIn("ann", WORDS, HOME)).isInstanceOf(SignIn.SignedIn.class);
  }

  @Test
  void whoTriesManyNamesWaitsToo() {
    for (int i = 0; i < 30; i++) {
      accounts.signIn("name" + i, "guess", HOME);
    }
    assertThat(accounts.signIn("another", "guess", HOME)).isInstanceOf(SignIn.Locked.class);
    assertThat(accounts.signIn("another", "guess", "10.9.9.9")).isInstanceOf(SignIn.Refused.class);
  }

  @Test
  void newPasswordEndsEverySession() {
    accounts.add("ann", "Ann Harbour", Role.CURATOR, WORDS, "command line");
    String secret = signedIn("ann", WORDS);

    assertThat(accounts.changePassword("ann", "not it", "four white gulls call", HOME))
        .containsInstanceOf(SignIn.Refused.class);
    assertThat(accounts.member(secret)).isPresent();
    assertThat(accounts.changePassword("ann", WORDS, "four white gulls call", HOME)).isEmpty();

    assertThat(accounts.member(secret)).isEmpty();
    assertThat(accounts.signIn("ann", WORDS, HOME)).isInstanceOf(SignIn.Refused.class);
    signedIn("ann", "four white gulls call");
  }

  @Test
  void whoIsShutOutIsOutAtOnce() {
    accounts.add("boss", "Bo Quay", Role.ADMINISTRATOR, WORDS, "command line");
    accounts.add("ann", "Ann Harbour", Role.CURATOR, WORDS, "boss");
    String secret = signedIn("ann", WORDS);
    accounts.setActive("ann", false, "boss");
    assertThat(accounts.member(secret)).isEmpty();
    assertThat(accounts.signIn("ann", WORDS, HOME)).isInstanceOf(SignIn.Refused.class);
    accounts.setActive("ann", true, "boss");
    signedIn("ann", WORDS);
    assertThat(journal.history(RecordKind.ACCOUNT, "ann"))
        .extracting(change -> change.by() + ": " + change.action())
        .containsExactly("boss: let in again", "boss: shut out", "boss: account made");
  }

  @Test
  void lastAdministratorStays() {
    accounts.add("boss", "Bo Quay", Role.ADMINISTRATOR, WORDS, "command line");
    assertThatThrownBy(() -> accounts.setActive("boss", false, "boss"))
        .hasMessageContaining("only administrator");
    assertThatThrownBy(() -> accounts.setRole("boss", Role.CURATOR, "boss"))
        .hasMessageContaining("only administrator");
    accounts.add("second", "Second", Role.ADMINISTRATOR, WORDS, "boss");
    accounts.setRole("boss", Role.CURATOR, "second");
  }

  @Test
  void sessionEndsAfterAWeek() {
    accounts.add("ann", "Ann Harbour", Role.CURATOR, WORDS, "command line");
    String secret = signedIn("ann", WORDS);
    clock.wait(Duration.ofDays(7));
    assertThat(accounts.member(secret)).isEqualTo(Optional.empty());
  }

  private String signedIn(String name, String password) {
    assertThat(accounts.signIn(name, password, HOME)).isInstanceOf(SignIn.SignedIn.class);
    return ((SignIn.SignedIn) accounts.signIn(name, password, HOME)).opened().secret();
  }

  /** A clock that stands until it is told to go on. */
  private static final class Watch extends Clock {
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");

    void wait(Duration duration) {
      now = now.plus(duration);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
