package org.cuttings.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.cuttings.search.Archive;
import org.cuttings.search.EngineUnavailableException;
import org.cuttings.web.page.Answers;
import org.cuttings.web.page.Routes;

/** For whatever watches over the portal: whether it runs, and whether it can answer searches. */
final class Health {
  private final Archive archive;

  Health(Archive archive) {
    this.archive = archive;
  }

  void addTo(RoutesConfig routes) {
    Routes.get(routes, "/health/live", context -> send(context, 200, "live"));
    Routes.get(
        routes,
        "/health/ready",
        context -> {
          boolean ready = isReady();
          send(context, ready ? 200 : 503, ready ? "ready" : "starting");
        });
  }

  private boolean isReady() {
    try {
      return archive.isReady();
    } catch (EngineUnavailableException e) {
      return false;
    }
  }

  private static void send(Context context, int status, String word) {
    context.status(status);
    context.header("Cache-Control", "no-store");
    if (status == 503) {
      context.header("Retry-After", "5");
    }
    context.contentType(Answers.JSON).result("{\"status\":\"" + word + "\"}");
  }
}
