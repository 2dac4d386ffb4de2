package org.cuttings.web.downloads;

import io.javalin.http.Context;
import java.util.Objects;

/** Where this site is, as the request that is being answered found it. */
public final class Site {
  private Site() {}

  /** {@code https://example.org:8443}: what files that leave the site put before its addresses. */
  public static String of(Context context) {
    return context.scheme() + "://" + Objects.requireNonNullElse(context.host(), "localhost");
  }
}
