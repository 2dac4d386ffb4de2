package org.cuttings.web.downloads;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.cuttings.search.Arrival;
import org.cuttings.web.citations.Reference;
import org.cuttings.web.citations.References;
import org.cuttings.web.page.Answers;
import org.cuttings.web.page.Parameters;
import org.cuttings.web.page.Routes;
import org.cuttings.web.page.UnreadableAddressException;
import org.jspecify.annotations.Nullable;

/** Adds to the routes of a list those of its companions. */
public final class Downloads {
  static final String BEFORE = "before";

  private final Answers answers;

  public Downloads(Answers answers) {
    this.answers = answers;
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
    for (Format format : new Format[] {Format.CSV, Format.JSON, Format.JSONL}) {
      Routes.get(
          routes,
          path + format.suffix(),
          context -> RowFile.send(context, format, rows.apply(context, answers.site(context))));
    }
  }

  /**
   * References to everything that a list finds.
   *
   * @param references reads the parameters of the list, and gives all of it for a site
   */
  public void addReferences(
      RoutesConfig routes, String path, BiFunction<Context, String, References> references) {
    for (Format format : Format.values()) {
      if (format.refers()) {
        Routes.get(
            routes,
            path + format.suffix(),
            context ->
                ReferenceFile.send(
                    context, format, references.apply(context, answers.site(context))));
      }
    }
  }

  /**
   * References to one record. To be added before the page of the record, whose address would take
   * the suffix for a part of the id.
   */
  public void addReference(
      RoutesConfig routes, String path, BiFunction<Context, String, Reference> reference) {
    addReferences(
        routes,
        path,
        (context, site) -> {
          Reference one = reference.apply(context, site);
          return new References(one.id(), Stream.of(one));
        });
  }

  /**
   * One record: what there is to know of it, and references to it. To be added before its page, as
   * {@link #addReference} is.
   *
   * @param row the record as it stands in the files of a list
   */
  public void addRecord(
      RoutesConfig routes,
      String path,
      BiFunction<Context, String, Rows<?>> row,
      BiFunction<Context, String, Reference> reference) {
    addFiles(routes, path, row);
    addReference(routes, path, reference);
  }

  /** Where this site begins, as whoever asks sees it. */
  public String site(Context context) {
    return answers.site(context);
  }

  /**
   * The files, references and a feed.
   *
   * @param references reads the parameters of the list, and refers to all of it
   * @param news reads the parameters of the list, and gives what is new in it
   */
  public void addTo(
      RoutesConfig routes,
      String path,
      BiFunction<Context, String, Rows<?>> rows,
      BiFunction<Context, String, References> references,
      News news) {
    addFiles(routes, path, rows);
    addReferences(routes, path, references);
    addFeed(routes, path, news);
  }

  /**
   * A feed alone.
   *
   * @param news gives what is new
   */
  public void addFeed(RoutesConfig routes, String path, News news) {
    Routes.get(
        routes,
        path + Format.ATOM.suffix(),
        context ->
            answers.text(
                context,
                Format.ATOM.type(),
                AtomXml.of(news.of(context, before(context)), answers.site(context))));
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
