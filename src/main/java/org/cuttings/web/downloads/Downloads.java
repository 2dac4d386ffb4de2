package org.cuttings.web.downloads;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.Function;
import org.cuttings.web.page.Answers;
import org.cuttings.web.page.Routes;

/** Adds to the routes of a list those of its companions. */
public final class Downloads {
  private final Answers answers;

  public Downloads(Answers answers) {
    this.answers = answers;
  }

  /**
   * @param path of the list, as routes have it
   * @param rows reads the parameters of the list and gives all of it
   * @param feed reads the same parameters and gives what is new in it
   */
  public void addTo(
      RoutesConfig routes,
      String path,
      Function<Context, Rows<?>> rows,
      Function<Context, Feed> feed) {
    Routes.get(
        routes,
        path + Format.CSV.suffix(),
        context -> RowFile.send(context, Format.CSV, rows.apply(context)));
    Routes.get(
        routes,
        path + Format.JSON.suffix(),
        context -> RowFile.send(context, Format.JSON, rows.apply(context)));
    Routes.get(
        routes,
        path + Format.ATOM.suffix(),
        context ->
            answers.text(
                context, Format.ATOM.type(), AtomXml.of(feed.apply(context), Site.of(context))));
  }
}
