package org.cuttings.web.events;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.cuttings.search.claims.ClaimParameters;
import org.cuttings.search.claims.ClaimResults;
import org.cuttings.search.claims.ClaimSearch;
import org.cuttings.web.page.Answers;
import org.cuttings.web.page.Routes;

/** The page and the JSON about numbers that sources give. Both cost two round trips. */
public final class ClaimPages {
  private final ClaimSearch claims;
  private final Answers answers;

  public ClaimPages(ClaimSearch claims, Answers answers) {
    this.claims = claims;
    this.answers = answers;
  }

  public void addTo(RoutesConfig routes) {
    Routes.get(routes, "/claims", context -> answers.page(context, ClaimsPage.of(search(context))));
    Routes.get(
        routes, "/api/v1/claims", context -> answers.json(context, ClaimsJson.of(search(context))));
  }

  private ClaimResults search(Context context) {
    return claims.search(ClaimParameters.parse(context.queryParamMap()));
  }
}
