package org.cuttings.web.harvest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cuttings.model.ArticleId;
import org.cuttings.model.Metadata;
import org.cuttings.search.Archive;
import org.cuttings.search.Arrival;
import org.cuttings.search.ArticleSummary;
import org.cuttings.search.SearchParameters;
import org.cuttings.search.collected.CollectedSearch;
import org.cuttings.search.collected.Wanted;
import org.cuttings.web.harvest.OaiRecords.Element;
import org.cuttings.web.harvest.OaiRecords.OaiRecord;
import org.cuttings.web.page.Cutting;
import org.cuttings.web.page.Links;
import org.jspecify.annotations.Nullable;

/**
 * Articles as records, the newest first: by the time when they came in, or when they last came into
 * a set of curators or left one.
 */
final class OaiArticles {
  private static final int BATCH = 200;

  static final Comparator<OaiRecord> NEWEST_FIRST =
      Comparator.<OaiRecord, Arrival>comparing(OaiRecord::arrival, OaiArticles::newestFirst);

  private final Archive archive;
  private final CollectedSearch collected;
  private final Memberships memberships;

  OaiArticles(Archive archive, CollectedSearch collected, Memberships memberships) {
    this.archive = archive;
    this.collected = collected;
    this.memberships = memberships;
  }

  private static int newestFirst(Arrival one, Arrival other) {
    int byTime = other.at().compareTo(one.at());
    return byTime != 0 ? byTime : one.id().compareTo(other.id());
  }

  static boolean isAfter(Arrival arrival, @Nullable Arrival last) {
    return last == null || newestFirst(arrival, last) > 0;
  }

  Optional<OaiRecord> record(ArticleId id) {
    return summaries(List.of(id)).map(this::record).findFirst();
  }

  /**
   * Those that a search finds.
   *
   * @param found tells the same of an article
   * @param before what the list gave last; null at its beginning
   */
  Stream<OaiRecord> found(
      SearchParameters asked, Predicate<ArticleSummary> found, @Nullable Arrival before) {
    Stream<OaiRecord> standing =
        archive
            .arrivals(asked, before)
            .filter(article -> memberships.changed(article).equals(article.ingested()))
            .map(this::record);
    return MergedRecords.of(standing, moved(any -> true, found, before));
  }

  /**
   * Those that came into a set, or left one, after they came in; read as far as they are asked.
   *
   * @param wanted tells which are read at all
   */
  private Stream<OaiRecord> moved(
      Predicate<ArticleId> wanted, Predicate<ArticleSummary> found, @Nullable Arrival before) {
    List<Arrival> moved =
        memberships.moved().entrySet().stream()
            .filter(one -> wanted.test(one.getKey()))
            .map(one -> new Arrival(one.getValue(), one.getKey().value()))
            .filter(one -> isAfter(one, before))
            .sorted(OaiArticles::newestFirst)
            .toList();
    Map<ArticleId, Instant> times = memberships.moved();
    return summaries(moved.stream().map(one -> new ArticleId(one.id())).toList())
        .filter(
            article -> article.ingested().isBefore(times.getOrDefault(article.id(), Instant.MIN)))
        .filter(found)
        .map(this::record);
  }

  /**
   * Those of a set of curators, or of all; read as far as they are asked. What came into a set
   * before it came into the archive, or again after it, is among what came in since the set began.
   *
   * @param set null for all
   */
  Stream<OaiRecord> chosen(@Nullable String set, @Nullable Arrival before) {
    Predicate<ArticleId> inSet =
        set == null
            ? memberships.members()::contains
            : article -> memberships.of(article).contains(set);
    Instant first = memberships.firstMoved(inSet);
    Stream<OaiRecord> cameInLater =
        archive
            .arrivals(SearchParameters.EMPTY, before)
            .takeWhile(article -> !article.ingested().isBefore(first))
            .filter(article -> inSet.test(article.id()))
            .filter(article -> memberships.changed(article).equals(article.ingested()))
            .map(this::record);
    return MergedRecords.of(cameInLater, moved(inSet, any -> true, before));
  }

  /** Those that are there, in the order of the ids; some at a time, as the stream is read. */
  private Stream<ArticleSummary> summaries(List<ArticleId> ids) {
    return IntStream.iterate(0, from -> from < ids.size(), from -> from + BATCH)
        .mapToObj(from -> ids.subList(from, Math.min(ids.size(), from + BATCH)))
        .flatMap(batch -> there(batch).stream());
  }

  private List<ArticleSummary> there(Collection<ArticleId> ids) {
    Map<ArticleId, ArticleSummary> there =
        collected
            .find(new Wanted(Set.copyOf(ids), List.of(), List.of(), List.of(), Set.of()))
            .articles();
    List<ArticleSummary> inOrder = new ArrayList<>();
    for (ArticleId id : ids) {
      @Nullable ArticleSummary article = there.get(id);
      if (article != null) {
        inOrder.add(article);
      }
    }
    return inOrder;
  }

  private OaiRecord record(ArticleSummary article) {
    Metadata metadata = article.metadata();
    List<Element> dc = new ArrayList<>();
    dc.add(new Element("title", Cutting.title(metadata)));
    metadata.byline().forEach(author -> dc.add(new Element("creator", author)));
    Element.add(dc, "publisher", metadata.publisher());
    Element.add(dc, "date", metadata.published() == null ? null : metadata.published().value());
    dc.add(new Element("type", "Text"));
    Element.add(dc, "language", metadata.language());
    Element.add(dc, "source", metadata.url());
    List<String> sets = new ArrayList<>();
    if (metadata.publisher() != null) {
      sets.add(OaiRecords.spec(metadata.publisher()));
    }
    sets.addAll(memberships.of(article.id()));
    return new OaiRecord(
        article.id().value(),
        new Arrival(memberships.changed(article), article.id().value()),
        sets,
        Links.article(article.id(), ""),
        dc);
  }
}
