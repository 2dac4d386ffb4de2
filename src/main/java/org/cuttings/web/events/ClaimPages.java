package org.cuttings.web.events;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.cuttings.search.Arrival;
import org.cuttings.search.claims.ClaimParameters;
import org.cuttings.search.claims.ClaimResults.StatedClaim;
import org.cuttings.search.claims.ClaimSearch;
import org.cuttings.web.citations.Reference;
import org.cuttings.web.citations.References;
import org.cuttings.web.downloads.Downloads;
import org.cuttings.web.downloads.Feed;
import org.cuttings.web.downloads.Rows;
import org.cuttings.web.page.Answers;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Routes;
import org.jspecify.annotations.Nullable;

/**
 * The page, the JSON and the files of numbers that sources give. The page costs two round trips.
 */
public final class ClaimPages {
  private final ClaimSearch claims;
  private final Answers answers;
  private final Downloads downloads;

  public ClaimPages(ClaimSearch claims, Answers answers, Downloads downloads) {
    this.claims = claims;
    this.answers = answers;
    this.downloads = downloads;
  }

  public void addTo(RoutesConfig routes) {
    Routes.get(
        routes,
        "/claims",
        context -> answers.page(context, ClaimsPage.of(claims.search(asked(context)))));
    downloads.addTo(routes, "/claims", this::rows, this::references, this::feed);
    Routes.get(
        routes,
        "/api/v1/claims",
        context -> answers.json(context, ClaimsJson.of(claims.search(asked(context)))));
  }

  private static ClaimParameters asked(Context context) {
    return ClaimParameters.parse(context.queryParamMap());
  }

  private Rows<?> rows(Context context, String site) {
    return new Rows<>(
        "claims",
        ClaimRow.class,
        claims.all(asked(context)).map(claim -> ClaimRow.of(claim, site)));
  }

  private References references(Context context, String site) {
    return new References(
        "claims",
        claims
            .all(asked(context))
            .map(claim -> Reference.to(claim, ClaimsPage.place(claim), site)));
  }

  private Feed feed(Context context, @Nullable Arrival before) {
    ClaimParameters asked = asked(context);
    return Feed.of(
        asked.query().isBlank() ? "Numbers" : "Numbers with " + asked.query(),
        ClaimsPage.address(asked),
        before,
        claims.arrivals(asked, before).map(ClaimPages::entry));
  }

  private static Feed.Entry entry(StatedClaim stated) {
    return new Feed.Entry(
        ClaimsPage.place(stated),
        stated.claim().quantity() + " " + stated.claim().unit(),
        new Arrival(stated.added(), stated.id()),
        stated.claim().attributedTo(),
        "%s, %s: “%s”"
            .formatted(
                Labels.source(stated.source()), Labels.date(stated.published()), stated.text()));
  }
}
