package org.cuttings.web.downloads;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.BiFunction;
import org.cuttings.search.Arrival;
import org.cuttings.web.page.Answers;
import org.cuttings.web.page.Parameters;
import org.cuttings.web.page.Routes;
import org.cuttings.web.page.UnreadableAddressException;
import org.jspecify.annotations.Nullable;

/** Adds to the routes of a list those of its companions. */
public final class Downloads {
  static final String BEFORE = "before";

  private final Answers answers;
  private final Site site;

  public Downloads(Answers answers, Site site) {
    this.answers = answers;
    this.site = site;
  }

  /** What is new in a list. */
  @FunctionalInterface
  public interface News {
    /**
     * @param before null for the newest; else only what came in before it
     */
    Feed of(Context context, @Nullable Arrival before);
  }

  /**
   * @param path of the list, as routes have it
   * @param rows reads the parameters of the list, and gives all of it for a site that begins so
   */
  public void addFiles(
      RoutesConfig routes, String path, BiFunction<Context, String, Rows<?>> rows) {
    for (Format format : new Format[] {Format.CSV, Format.JSON}) {
      Routes.get(
          routes,
          path + format.suffix(),
          context -> RowFile.send(context, format, rows.apply(context, site.of(context))));
    }
  }

  /**
   * The files and a feed.
   *
   * @param news reads the parameters of the list, and gives what is new in it
   */
  public void addTo(
      RoutesConfig routes, String path, BiFunction<Context, String, Rows<?>> rows, News news) {
    addFiles(routes, path, rows);
    Routes.get(
        routes,
        path + Format.ATOM.suffix(),
        context ->
            answers.text(
                context,
                Format.ATOM.type(),
                AtomXml.of(news.of(context, before(context)), site.of(context))));
  }

  private static @Nullable Arrival before(Context context) {
    String value = Parameters.text(context, BEFORE);
    return value.isBlank()
        ? null
        : Arrival.parse(value)
            .orElseThrow(
                () ->
                    new UnreadableAddressException(
                        BEFORE + "=" + value + " is not the place of an entry of a feed."));
  }
}
