package org.cuttings.web.people;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import org.cuttings.curation.authority.Authorities;
import org.cuttings.curation.authority.EffectiveAuthority;
import org.cuttings.model.AuthorityRecord;
import org.cuttings.model.EntityKey;
import org.cuttings.model.EntityKind;
import org.cuttings.search.people.PairView;
import org.cuttings.search.people.PeopleParameters;
import org.cuttings.search.people.PeopleSearch;
import org.cuttings.search.people.RecordView;
import org.cuttings.web.downloads.Downloads;
import org.cuttings.web.downloads.Rows;
import org.cuttings.web.page.Answers;
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

  public PeoplePages(
      PeopleSearch people, Authorities authorities, Answers answers, Downloads downloads) {
    this.people = people;
    this.authorities = authorities;
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
    String key = context.pathParam("key");
    Optional<RecordView> record = people.record(key, Parameters.number(context, "page"));
    if (record.isPresent()) {
      answers.page(context, RecordPage.of(record.get()));
    } else {
      redirect(context, key, String.valueOf(moved(key).orElseThrow(PeoplePages::nobody)));
    }
  }

  private static NotHereException nobody() {
    return new NotHereException(NOBODY);
  }

  /** Where somebody is found now; a merge is for good, a name may be a candidate again. */
  private static void redirect(Context context, String key, String address) {
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
    Optional<PairView> pair = people.pair(one, other, Parameters.number(context, "page"));
    if (pair.isPresent()) {
      answers.page(context, PairPage.of(pair.get()));
      return;
    }
    EffectiveAuthority effective = authorities.effective();
    String oneNow = effective.redirect(one).orElse(one);
    String otherNow = effective.redirect(other).orElse(other);
    @Nullable String now = Links.pair(oneNow, otherNow);
    if (now == null || oneNow.equals(one) && otherNow.equals(other) || oneNow.equals(otherNow)) {
      throw new NotHereException("Two different people whom articles speak of are needed here.");
    }
    redirect(context, one, now);
  }
}
