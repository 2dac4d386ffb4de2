package org.cuttings.web.accounts;

import java.util.List;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * @param formKey what the form sends along
 * @param next where to go afterwards
 * @param name as it was typed
 * @param problem why the last attempt failed; null if there was none
 */
record SignInPage(Frame frame, String formKey, String next, String name, @Nullable String problem)
    implements Page {
  static SignInPage of(String formKey, String next, String name, @Nullable String problem) {
    return new SignInPage(
        Frame.unindexed("Sign in", Frame.Place.ELSEWHERE), formKey, next, name, problem);
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
