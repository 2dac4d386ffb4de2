package org.cuttings.web;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.cuttings.web.page.Problem;
import org.jspecify.annotations.Nullable;

/** What every request passes before it is answered: security headers, length, and rate. */
final class Guard {
  static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /** Ten thousand characters of any script, percent-encoded, and some filters. */
  static final int MAX_QUERY_STRING = 100_000;

  private static final long MAX_BODY = 64 * 1024;

  /** A file of authority records, pasted. */
  static final long MAX_IMPORT = 8L * 1024 * 1024;

  private final WebSettings settings;
  private final @Nullable RateLimit limit;

  Guard(WebSettings settings) {
    this.settings = settings;
    this.limit =
        settings.requestsPerMinute() == 0
            ? null
            : new RateLimit(settings.requestsPerMinute(), System::nanoTime);
  }

  /** A problem that stops the request, or empty. */
  Optional<Problem> check(Context context) {
    headers(context);
    @Nullable String query = context.queryString();
    if ((query != null && query.length() > MAX_QUERY_STRING)
        || context.req().getContentLengthLong() > mostBody(context)) {
      return Optional.of(Problem.tooLarge());
    }
    return rate(context);
  }

  private static long mostBody(Context context) {
    return context.path().equals("/authority/decide") ? MAX_IMPORT : MAX_BODY;
  }

  private static void headers(Context context) {
    context.header("Content-Security-Policy", POLICY);
    context.header("Vary", "Accept-Encoding, Accept");
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "same-origin");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    context.header("Cross-Origin-Resource-Policy", "same-origin");
    context.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
  }

  private Optional<Problem> rate(Context context) {
    String path = context.path();
    if (limit == null || path.startsWith("/static/") || path.startsWith("/health/")) {
      return Optional.empty();
    }
    Optional<Duration> wait = client(context).flatMap(limit::check);
    return wait.map(Problem::tooMany);
  }

  /** Who asks; empty for programs on the portal's own machine, which are not limited. */
  private Optional<String> client(Context context) {
    String address = remote(context);
    Optional<InetAddress> client = parsed(address);
    if (client.isPresent() && client.get().isLoopbackAddress()) {
      return Optional.empty();
    }
    return Optional.of(client.map(Guard::household).orElse(address));
  }

  private String remote(Context context) {
    String address = context.req().getRemoteAddr();
    @Nullable String forwarded = context.header("X-Forwarded-For");
    if (settings.publicUrl() != null && forwarded != null) {
      address = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }
    return address.replaceAll("[\\[\\]]", "");
  }

  /** Where a request comes from: one word for all addresses of a household or server. */
  String address(Context context) {
    String address = remote(context);
    return parsed(address).map(Guard::household).orElse(address);
  }

  /** Whether a request came over HTTPS, here or to the proxy in front. */
  boolean encrypted(Context context) {
    @Nullable URI published = settings.publicUrl();
    return context.scheme().equals("https")
        || published != null && "https".equals(published.getScheme());
  }

  /** Only addresses in figures: a name would be looked up, and a client could name anything. */
  private static Optional<InetAddress> parsed(String address) {
    if (!address.matches("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(%.*)?")) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(address));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  /** One household or server has a whole /64 of IPv6 addresses. */
  private static String household(InetAddress client) {
    byte[] bytes = client.getAddress();
    return HexFormat.of().formatHex(Arrays.copyOf(bytes, bytes.length == 16 ? 8 : 4));
  }
}
