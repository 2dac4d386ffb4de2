package org.cuttings.web.accounts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cuttings.curation.accounts.Accounts.Member;
import org.cuttings.curation.accounts.ApiToken;
import org.cuttings.curation.accounts.ApiTokens;
import org.cuttings.curation.accounts.Role;
import org.cuttings.curation.accounts.Scope;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * The account of who looks at it.
 *
 * @param tokens its API tokens
 * @param made a token that was made just now; null for none
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
    List<TokenLine> tokens,
    @Nullable String made,
    @Nullable String done,
    @Nullable String problem)
    implements Page {
  AccountPage {
    tokens = List.copyOf(tokens);
  }

  /**
   * A token.
   *
   * @param can what it may do
   * @param state until when it is good, or why it is not
   * @param used when it was used last
   * @param live whether it can be used, and revoked
   */
  record TokenLine(String id, String name, String can, String state, String used, boolean live) {
    static TokenLine of(ApiTokens.Listed listed) {
      ApiToken token = listed.token().value();
      boolean over = !token.end().isAfter(Instant.now());
      return new TokenLine(
          listed.token().id(),
          token.name(),
          token.scope().value(),
          token.revoked() ? "revoked" : (over ? "ended " : "good until ") + DAY.format(token.end()),
          listed.used().map(at -> "last used " + TIME.format(at)).orElse("never used"),
          !token.revoked() && !over);
    }
  }

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

  /** What a token of this account may do, as words. */
  public List<String> scopes() {
    return Arrays.stream(Scope.values())
        .filter(scope -> administrator || scope != Scope.ADMINISTER)
        .map(Scope::value)
        .toList();
  }

  static AccountPage of(
      Member member,
      List<ApiTokens.Listed> tokens,
      @Nullable String made,
      @Nullable String done,
      @Nullable String problem) {
    return new AccountPage(
        Frame.unindexed("Your account", Frame.Place.ELSEWHERE),
        member.name(),
        member.account().person(),
        member.account().role().value(),
        member.session().formKey(),
        member.may(Role.ADMINISTRATOR),
        tokens.stream().map(TokenLine::of).toList(),
        made,
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
