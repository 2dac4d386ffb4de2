package org.cuttings.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/** Addresses that can be read. */
public final class Routes {
  private Routes() {}

  /**
   * HEAD runs the same handler, so that its headers are those of GET; by itself the library answers
   * HEAD with nothing at all. The server leaves the body out.
   */
  public static void get(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }
}
