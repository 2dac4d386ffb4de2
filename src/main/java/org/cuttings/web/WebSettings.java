package org.cuttings.web;

/**
 * How the portal is served.
 *
 * @param host address to listen on
 * @param port to listen on; 0 for any free one
 * @param version of the portal, shown on the about page
 * @param requestsPerMinute what one client may ask for on average before it gets a 429; bursts of a
 *     fifth of it are let through at once; 0 for no limit
 * @param behindProxy whether a reverse proxy stands in front and names the client in {@code
 *     X-Forwarded-For}; without one, that header is what any client cares to write
 */
public record WebSettings(
    String host, int port, String version, int requestsPerMinute, boolean behindProxy) {

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
    return new WebSettings(host, port, version, DEFAULT_REQUESTS_PER_MINUTE, false);
  }

  public WebSettings withRequestsPerMinute(int requests) {
    return new WebSettings(host, port, version, requests, behindProxy);
  }

  public WebSettings withProxy(boolean proxy) {
    return new WebSettings(host, port, version, requestsPerMinute, proxy);
  }
}
