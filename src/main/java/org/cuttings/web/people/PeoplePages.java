package org.cuttings.web.people;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.cuttings.model.EntityKind;
import org.cuttings.search.people.PeopleParameters;
import org.cuttings.search.people.PeopleSearch;
import org.cuttings.web.downloads.Downloads;
import org.cuttings.web.downloads.Rows;
import org.cuttings.web.page.Answers;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.NotHereException;
import org.cuttings.web.page.Parameters;
import org.cuttings.web.page.Routes;

/** The pages about people and what else has a record. */
public final class PeoplePages {
  private static final String NOBODY = "No article speaks of anybody of that name.";

  private final PeopleSearch people;
  private final Answers answers;
  private final Downloads downloads;

  public PeoplePages(PeopleSearch people, Answers answers, Downloads downloads) {
    this.people = people;
    this.answers = answers;
    this.downloads = downloads;
  }

  public void addTo(RoutesConfig routes) {
    for (EntityKind kind : EntityKind.values()) {
      Routes.get(routes, "/" + Links.section(kind) + "/{key}", this::record);
    }
    Routes.get(routes, "/people", this::list);
    downloads.addFiles(routes, "/people", this::rows);
    Routes.get(routes, "/people/{one}/with/{other}", this::pair);
  }

  private Rows<?> rows(Context context, String site) {
    return new Rows<>(
        "people",
        PersonRow.class,
        people
            .all(PeopleParameters.parse(context.queryParamMap()))
            .map(one -> PersonRow.of(one, site)));
  }

  private void list(Context context) {
    PeopleParameters parameters = PeopleParameters.parse(context.queryParamMap());
    answers.page(context, PeopleListPage.of(people.people(parameters)));
  }

  private void record(Context context) {
    answers.page(
        context,
        RecordPage.of(
            people
                .record(context.pathParam("key"), Parameters.number(context, "page"))
                .orElseThrow(() -> new NotHereException(NOBODY))));
  }

  private void pair(Context context) {
    answers.page(
        context,
        PairPage.of(
            people
                .pair(
                    context.pathParam("one"),
                    context.pathParam("other"),
                    Parameters.number(context, "page"))
                .orElseThrow(
                    () ->
                        new NotHereException(
                            "Two different people whom articles speak of are needed here."))));
  }
}
