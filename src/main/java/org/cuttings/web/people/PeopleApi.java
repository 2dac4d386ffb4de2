package org.cuttings.web.people;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.cuttings.search.people.PeopleParameters;
import org.cuttings.search.people.PeopleSearch;
import org.cuttings.web.page.Answers;
import org.cuttings.web.page.NotHereException;
import org.cuttings.web.page.Parameters;
import org.cuttings.web.page.Routes;

/** People in the JSON API. */
public final class PeopleApi {
  private final PeopleSearch people;
  private final Answers answers;

  public PeopleApi(PeopleSearch people, Answers answers) {
    this.people = people;
    this.answers = answers;
  }

  public void addTo(RoutesConfig routes) {
    Routes.get(routes, "/api/v1/suggest", this::suggest);
    Routes.get(routes, "/api/v1/people", this::list);
    Routes.get(routes, "/api/v1/people/{id}", this::person);
    Routes.get(routes, "/api/v1/people/{one}/with/{other}", this::pair);
  }

  private void suggest(Context context) {
    answers.json(context, SuggestionsJson.of(people.suggestions(Parameters.text(context, "q"))));
  }

  private void list(Context context) {
    answers.json(
        context,
        PeopleJson.Register.of(people.people(PeopleParameters.parse(context.queryParamMap()))));
  }

  private void person(Context context) {
    answers.json(
        context,
        people
            .record(context.pathParam("id"), Parameters.number(context, "page"))
            .map(PeopleJson.Person::of)
            .orElseThrow(() -> new NotHereException("No article speaks of anybody of that id.")));
  }

  private void pair(Context context) {
    answers.json(
        context,
        people
            .pair(
                context.pathParam("one"),
                context.pathParam("other"),
                Parameters.number(context, "page"))
            .map(PeopleJson.Pair::of)
            .orElseThrow(
                () ->
                    new NotHereException(
                        "Two different ids that articles speak of are needed here.")));
  }
}
