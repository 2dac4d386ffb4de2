package org.cuttings.web.page;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at a page.
 *
 * @param name of the account; empty for readers, who have none
 * @param person whose account it is
 * @param formKey what every form sends along; empty for readers
 * @param administrator whether accounts may be managed
 */
public record Visitor(String name, String person, String formKey, boolean administrator) {
  public static final Visitor READER = new Visitor("", "", "", false);
  private static final String ATTRIBUTE = "cuttings.visitor";

  public boolean signedIn() {
    return !name.isEmpty();
  }

  /** Who made this request. */
  public static Visitor of(Context context) {
    @Nullable Visitor visitor = context.attribute(ATTRIBUTE);
    return visitor == null ? READER : visitor;
  }

  /** Notes who made this request. */
  public void noteIn(Context context) {
    context.attribute(ATTRIBUTE, this);
  }
}
