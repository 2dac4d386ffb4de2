package org.cuttings.web.accounts;

import java.util.Arrays;
import java.util.List;
import org.cuttings.curation.Versioned;
import org.cuttings.curation.accounts.Account;
import org.cuttings.curation.accounts.Accounts.Member;
import org.cuttings.curation.accounts.Role;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * All accounts, for administrators.
 *
 * @param formKey what its forms send along
 * @param done what was just done; null for nothing
 * @param problem what could not be done; null for nothing
 */
record AccountsPage(
    Frame frame,
    List<Line> lines,
    List<String> roles,
    String formKey,
    @Nullable String done,
    @Nullable String problem)
    implements Page {
  /**
   * An account.
   *
   * @param own whether it is that of who looks
   * @param changed when it was changed last, and by whom
   */
  record Line(
      String name, String person, String role, boolean active, boolean own, String changed) {}

  static AccountsPage of(
      Member member,
      List<Versioned<Account>> accounts,
      @Nullable String done,
      @Nullable String problem) {
    return new AccountsPage(
        Frame.unindexed("Accounts", Frame.Place.ELSEWHERE),
        accounts.stream().map(account -> line(account, member)).toList(),
        Arrays.stream(Role.values()).map(Role::value).toList(),
        member.session().formKey(),
        done,
        problem);
  }

  private static Line line(Versioned<Account> account, Member member) {
    return new Line(
        account.id(),
        account.value().person(),
        account.value().role().value(),
        account.value().active(),
        account.id().equals(member.name()),
        "%s by %s, %s".formatted(account.action(), account.by(), AuditPage.time(account.at())));
  }

  @Override
  public String template() {
    return "accounts/list";
  }

  @Override
  public List<String> sheets() {
    return List.of("accounts.css");
  }
}
