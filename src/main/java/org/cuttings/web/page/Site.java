package org.cuttings.web.page;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where this site is: what files that leave it put before its addresses.
 *
 * @param stated {@code https://example.org:8443}, as whoever runs it says; null for what each
 *     request was sent to, which behind a proxy is not what readers see
 */
public record Site(@Nullable URI stated) {

  /** {@code https://example.org:8443}. */
  public String of(Context context) {
    return stated == null
        ? context.scheme() + "://" + Objects.requireNonNullElse(context.host(), "localhost")
        : stated.toString();
  }
}
