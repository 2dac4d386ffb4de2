package org.cuttings.web;

import java.net.URI;
import org.cuttings.web.accounts.OpenIdSettings;
import org.jspecify.annotations.Nullable;

/**
 * How the portal is served.
 *
 * @param host address to listen on
 * @param port to listen on; 0 for any free one
 * @param version of the portal, shown on the about page
 * @param requestsPerMinute what one client may ask for on average before it gets a 429; bursts of a
 *     fifth of it are let through at once; 0 for no limit
 * @param publicUrl {@code https://cuttings.example}, where readers find a portal that a reverse
 *     proxy stands in front of: addresses in files and feeds begin so, and the proxy names the
 *     client in {@code X-Forwarded-For}. Null without a proxy: then that header is what any client
 *     cares to write
 * @param openId the provider with which curators may sign in; null for passwords alone
 */
public record WebSettings(
    String host,
    int port,
    String version,
    int requestsPerMinute,
    @Nullable URI publicUrl,
    @Nullable OpenIdSettings openId) {

  /** Ten requests a second without end: no reader does that. */
  public static final int DEFAULT_REQUESTS_PER_MINUTE = 600;

  public WebSettings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("Not a port: " + port);
    }
    if (requestsPerMinute < 0) {
      throw new IllegalArgumentException("Not a number of requests: " + requestsPerMinute);
    }
  }

  /** The usual settings. */
  public static WebSettings at(String host, int port, String version) {
    return new WebSettings(host, port, version, DEFAULT_REQUESTS_PER_MINUTE, null, null);
  }

  public WebSettings withRequestsPerMinute(int requests) {
    return new WebSettings(host, port, version, requests, publicUrl, openId);
  }

  public WebSettings withPublicUrl(@Nullable URI url) {
    return new WebSettings(host, port, version, requestsPerMinute, url, openId);
  }

  public WebSettings withOpenId(@Nullable OpenIdSettings provider) {
    return new WebSettings(host, port, version, requestsPerMinute, publicUrl, provider);
  }
}
