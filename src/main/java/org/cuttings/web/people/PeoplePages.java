package org.cuttings.web.people;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.cuttings.curation.authority.Authorities;
import org.cuttings.curation.authority.EffectiveAuthority;
import org.cuttings.model.AuthorityRecord;
import org.cuttings.model.EntityKey;
import org.cuttings.model.EntityKind;
import org.cuttings.search.Archive;
import org.cuttings.search.Arrival;
import org.cuttings.search.RecordSummary;
import org.cuttings.search.events.EventSearch;
import org.cuttings.search.people.PairView;
import org.cuttings.search.people.PeopleParameters;
import org.cuttings.search.people.PeopleSearch;
import org.cuttings.search.people.RecordView;
import org.cuttings.search.quotes.QuoteSearch;
import org.cuttings.web.downloads.Downloads;
import org.cuttings.web.downloads.Feed;
import org.cuttings.web.downloads.Rows;
import org.cuttings.web.page.Answers;
import org.cuttings.web.page.EvidenceLabels;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.NotHereException;
import org.cuttings.web.page.Parameters;
import org.cuttings.web.page.Routes;
import org.jspecify.annotations.Nullable;

/** The pages about people and what else has a record. */
public final class PeoplePages {
  private static final String NOBODY = "No article speaks of anybody of that name.";

  private final PeopleSearch people;
  private final Authorities authorities;
  private final Answers answers;
  private final Downloads downloads;
  private final Dossier.Doors doors;

  public PeoplePages(
      PeopleSearch people,
      Archive archive,
      EventSearch events,
      QuoteSearch quotes,
      Authorities authorities,
      Answers answers,
      Downloads downloads) {
    this.people = people;
    this.authorities = authorities;
    this.answers = answers;
    this.downloads = downloads;
    doors = new Dossier.Doors(archive, events, quotes);
  }

  public void addTo(RoutesConfig routes) {
    // Before the pages: a key may have any characters, also those of these endings.
    String both = "/people/{one}/with/{other}";
    downloads.addFiles(routes, both, dossierRows(this::ofTwo));
    downloads.addFeed(routes, both, dossierFeed(this::ofTwo));
    for (EntityKind kind : EntityKind.values()) {
      String path = "/" + Links.section(kind) + "/{key}";
      downloads.addFiles(routes, path, dossierRows(this::ofOne));
      downloads.addFeed(routes, path, dossierFeed(this::ofOne));
      Routes.get(routes, path, this::record);
    }
    Routes.get(routes, "/people", this::list);
    downloads.addFiles(routes, "/people", this::rows);
    downloads.addFeed(routes, "/people", this::feed);
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

  private Feed feed(Context context, @Nullable Arrival before) {
    PeopleParameters asked = PeopleParameters.parse(context.queryParamMap()).withPage(1);
    return Feed.of(
        asked.equals(PeopleParameters.EMPTY) ? "Names" : "Names, filtered",
        PeopleListPage.address(asked),
        before,
        people.arrivals(asked, before).map(PeoplePages::entry));
  }

  private static Feed.Entry entry(RecordSummary one) {
    @Nullable String page = Links.record(one.kind(), one.key());
    @Nullable String office = one.office();
    return new Feed.Entry(
        page == null ? Links.search(Mentions.search(one)) : page,
        one.name(),
        new Arrival(one.added(), one.key()),
        null,
        "%s%s, in %s"
            .formatted(
                EvidenceLabels.kind(one.kind()),
                office == null ? "" : ", " + office,
                Labels.count(one.articles(), "article")));
  }

  private BiFunction<Context, String, Rows<?>> dossierRows(Function<Context, Dossier> which) {
    return (context, site) -> {
      Dossier dossier = which.apply(context);
      return new Rows<>("evidence", DossierRow.class, dossier.rows(doors, site));
    };
  }

  private Downloads.News dossierFeed(Function<Context, Dossier> which) {
    return (context, before) -> which.apply(context).feed(doors, before);
  }

  private Dossier ofOne(Context context) {
    RecordSummary one = looked(context).orElseThrow(PeoplePages::nobody).summary();
    return Dossier.of(one, String.valueOf(Links.record(one.kind(), one.key())));
  }

  private Dossier ofTwo(Context context) {
    PairView pair = lookedForPair(context).orElseThrow(PeoplePages::notTwo);
    return Dossier.of(
        pair.one(), pair.other(), String.valueOf(Links.pair(pair.one().key(), pair.other().key())));
  }

  private void list(Context context) {
    PeopleParameters parameters = PeopleParameters.parse(context.queryParamMap());
    answers.page(context, PeopleListPage.of(people.people(parameters)));
  }

  private void record(Context context) {
    String key = context.pathParam("key");
    Optional<RecordView> record = looked(context);
    if (record.isPresent()) {
      answers.page(context, RecordPage.of(record.get()));
    } else {
      redirect(context, key, String.valueOf(moved(key).orElseThrow(PeoplePages::nobody)));
    }
  }

  private Optional<RecordView> looked(Context context) {
    return people.record(context.pathParam("key"), Parameters.number(context, "page"));
  }

  private static NotHereException nobody() {
    return new NotHereException(NOBODY);
  }

  /**
   * Where somebody is found now; a merge is meant for good, a name may be a candidate again. A
   * merge that is undone must not live on in what browsers remember: they are to ask each time.
   */
  private static void redirect(Context context, String key, String address) {
    context.header("Cache-Control", "no-cache");
    context.redirect(
        address, EntityKey.isCandidate(key) ? HttpStatus.FOUND : HttpStatus.MOVED_PERMANENTLY);
  }

  /** The page of the record that another one became part of, or that a name became. */
  private Optional<String> moved(String key) {
    EffectiveAuthority effective = authorities.effective();
    return movedTo(key, effective).map(record -> Links.record(record.kind(), record.id()));
  }

  private static Optional<AuthorityRecord> movedTo(String key, EffectiveAuthority effective) {
    Optional<AuthorityRecord> merged = effective.redirect(key).flatMap(effective::get);
    List<AuthorityRecord> named = EntityKey.name(key).map(effective::named).orElse(List.of());
    return merged.isEmpty() && named.size() == 1 ? Optional.of(named.getFirst()) : merged;
  }

  private void pair(Context context) {
    String one = context.pathParam("one");
    String other = context.pathParam("other");
    Optional<PairView> pair = lookedForPair(context);
    if (pair.isPresent()) {
      answers.page(context, PairPage.of(pair.get()));
      return;
    }
    EffectiveAuthority effective = authorities.effective();
    String oneNow = effective.redirect(one).orElse(one);
    String otherNow = effective.redirect(other).orElse(other);
    @Nullable String now = Links.pair(oneNow, otherNow);
    if (now == null || oneNow.equals(one) && otherNow.equals(other) || oneNow.equals(otherNow)) {
      throw notTwo();
    }
    redirect(context, one, now);
  }

  private Optional<PairView> lookedForPair(Context context) {
    return people.pair(
        context.pathParam("one"), context.pathParam("other"), Parameters.number(context, "page"));
  }

  private static NotHereException notTwo() {
    return new NotHereException("Two different people whom articles speak of are needed here.");
  }
}
