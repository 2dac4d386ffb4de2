package org.cuttings.web.accounts;

import java.util.List;
import org.cuttings.curation.accounts.Accounts.Member;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * The account of who looks at it.
 *
 * @param formKey what its forms send along
 * @param done what was just done; null for nothing
 * @param problem what could not be done; null for nothing
 */
record AccountPage(
    Frame frame,
    String name,
    String person,
    String role,
    String formKey,
    boolean administrator,
    @Nullable String done,
    @Nullable String problem)
    implements Page {
  static AccountPage of(Member member, @Nullable String done, @Nullable String problem) {
    return new AccountPage(
        Frame.unindexed("Your account", Frame.Place.ELSEWHERE),
        member.name(),
        member.account().person(),
        member.account().role().value(),
        member.session().formKey(),
        member.may(org.cuttings.curation.accounts.Role.ADMINISTRATOR),
        done,
        problem);
  }

  @Override
  public String template() {
    return "accounts/own";
  }

  @Override
  public List<String> sheets() {
    return List.of("accounts.css");
  }
}
