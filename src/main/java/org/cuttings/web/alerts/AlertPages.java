package org.cuttings.web.alerts;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.cuttings.curation.Versioned;
import org.cuttings.curation.accounts.Accounts.Member;
import org.cuttings.curation.accounts.Role;
import org.cuttings.curation.alerts.Alert;
import org.cuttings.curation.alerts.Alerts;
import org.cuttings.curation.alerts.BadAlertException;
import org.cuttings.search.Arrival;
import org.cuttings.search.BadParametersException;
import org.cuttings.search.events.EventSearch;
import org.cuttings.search.quotes.QuoteSearch;
import org.cuttings.web.accounts.Members;
import org.cuttings.web.downloads.Downloads;
import org.cuttings.web.downloads.Feed;
import org.cuttings.web.page.Answers;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.NotHereException;
import org.cuttings.web.page.Parameters;
import org.cuttings.web.page.Routes;
import org.jspecify.annotations.Nullable;

/** Searches that curators keep. */
public final class AlertPages {
  /** More is "1,000 and more": counting goes through them all. */
  private static final long COUNTED = 1_000;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

  private final Alerts alerts;
  private final AlertFeed feeds;
  private final Answers answers;
  private final Downloads downloads;

  public AlertPages(
      Alerts alerts,
      org.cuttings.search.Archive archive,
      EventSearch events,
      QuoteSearch quotes,
      Answers answers,
      Downloads downloads) {
    this.alerts = alerts;
    this.feeds = new AlertFeed(archive, events, quotes);
    this.answers = answers;
    this.downloads = downloads;
  }

  public void addTo(RoutesConfig routes) {
    downloads.addFeed(routes, "/alerts/{id}", this::feed);
    Routes.get(routes, "/alerts", context -> list(context, null));
    Routes.get(routes, "/alerts/{id}", this::open);
    routes.post("/alerts", this::make);
    routes.post("/alerts/{id}", this::end);
  }

  private void list(Context context, @Nullable String problem) {
    Member member = Members.require(context, Role.CURATOR);
    answers.own(
        context,
        AlertsPage.of(
            member.session().formKey(),
            alerts.of(member.accountName()).stream().map(this::line).toList(),
            Objects.requireNonNullElse(
                context.formParam("address"), Parameters.text(context, "address")),
            problem));
  }

  private AlertsPage.Line line(Versioned<Alert> alert) {
    Alert kept = alert.value();
    List<String> wrong = new ArrayList<>();
    String news;
    try {
      long count = feeds.count(kept, COUNTED);
      news =
          count == 0
              ? "nothing new"
              : count == COUNTED
                  ? Labels.count(COUNTED) + " and more are new"
                  : Labels.count(count) + " new";
      feeds.ignored(kept).forEach(piece -> wrong.add("Left out: " + piece));
    } catch (BadParametersException e) {
      news = "cannot be run";
      wrong.addAll(e.problems());
    }
    return new AlertsPage.Line(
        alert.id(),
        kept.name(),
        kept.address(),
        kept.list().value(),
        TIME.format(kept.begin()),
        news,
        "/alerts/" + alert.id() + ".atom",
        wrong);
  }

  private Versioned<Alert> alert(Context context) {
    return alerts
        .get(context.pathParam("id"))
        .orElseThrow(() -> new NotHereException("There is no alert under this address."));
  }

  /** What a feed says it is a feed of. */
  private void open(Context context) {
    context.redirect(alert(context).value().address(), HttpStatus.SEE_OTHER);
  }

  private Feed feed(Context context, @Nullable Arrival before) {
    Versioned<Alert> alert = alert(context);
    try {
      return feeds.of(alert, before);
    } catch (BadParametersException e) {
      return feeds.notice(alert, "This alert cannot be run", String.join(" ", e.problems()));
    }
  }

  private void make(Context context) {
    Member member = Members.require(context, Role.CURATOR);
    changed(
        context,
        () ->
            alerts.make(
                member.accountName(),
                member.name(),
                field(context, "name"),
                field(context, "address")));
  }

  private void end(Context context) {
    Member member = Members.require(context, Role.CURATOR);
    changed(
        context, () -> alerts.end(member.accountName(), member.name(), context.pathParam("id")));
  }

  private void changed(Context context, Runnable change) {
    try {
      change.run();
      context.redirect("/alerts", HttpStatus.SEE_OTHER);
    } catch (BadAlertException e) {
      context.status(HttpStatus.UNPROCESSABLE_CONTENT);
      list(context, e.getMessage());
    }
  }

  private static String field(Context context, String name) {
    return Objects.requireNonNullElse(context.formParam(name), "");
  }
}
