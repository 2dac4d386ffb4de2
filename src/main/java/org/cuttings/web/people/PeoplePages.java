package org.cuttings.web.people;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.cuttings.model.EntityKind;
import org.cuttings.search.people.PeopleSearch;
import org.cuttings.web.page.Answers;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.NotHereException;
import org.cuttings.web.page.Routes;

/** The pages about people and what else has a record. */
public final class PeoplePages {
  private static final String NOBODY = "No article speaks of anybody of that name.";

  private final PeopleSearch people;
  private final Answers answers;

  public PeoplePages(PeopleSearch people, Answers answers) {
    this.people = people;
    this.answers = answers;
  }

  public void addTo(RoutesConfig routes) {
    for (EntityKind kind : EntityKind.values()) {
      Routes.get(routes, "/" + Links.section(kind) + "/{key}", this::record);
    }
  }

  private void record(Context context) {
    answers.page(
        context,
        RecordPage.of(
            people
                .record(context.pathParam("key"))
                .orElseThrow(() -> new NotHereException(NOBODY))));
  }
}
