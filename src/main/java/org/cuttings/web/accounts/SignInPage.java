package org.cuttings.web.accounts;

import java.util.List;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * @param formKey what the form sends along
 * @param next where to go afterwards
 * @param name as it was typed
 * @param problem why the last attempt failed; null if there was none
 * @param provider with which one may sign in too; null for none
 */
record SignInPage(
    Frame frame,
    String formKey,
    String next,
    String name,
    @Nullable String problem,
    @Nullable String provider)
    implements Page {
  /** Begins to sign in with the provider. */
  public String providerHref() {
    return OpenIdPages.START + "?next=" + Links.encoded(next);
  }

  static SignInPage of(
      String formKey,
      String next,
      String name,
      @Nullable String problem,
      @Nullable String provider) {
    return new SignInPage(
        Frame.unindexed("Sign in", Frame.Place.ELSEWHERE), formKey, next, name, problem, provider);
  }

  @Override
  public String template() {
    return "accounts/sign-in";
  }

  @Override
  public List<String> sheets() {
    return List.of("accounts.css");
  }
}
