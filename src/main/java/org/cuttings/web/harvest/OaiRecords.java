package org.cuttings.web.harvest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cuttings.model.ArticleId;
import org.cuttings.model.Metadata;
import org.cuttings.model.SourceSlug;
import org.cuttings.search.Archive;
import org.cuttings.search.ArchiveFigures;
import org.cuttings.search.Arrival;
import org.cuttings.search.ArticleSummary;
import org.cuttings.search.ArticleView;
import org.cuttings.search.Facet;
import org.cuttings.search.FacetValue;
import org.cuttings.search.SearchParameters;
import org.cuttings.web.harvest.OaiError.Code;
import org.cuttings.web.harvest.SetDirectory.Selection;
import org.cuttings.web.page.Cutting;
import org.cuttings.web.page.Links;
import org.jspecify.annotations.Nullable;

/** Articles and published collections as records to harvest, the newest first. */
final class OaiRecords {
  static final String COLLECTIONS = "collections";
  private static final String SOURCE = "source:";
  private static final String COLLECTION = "collection:";

  private final Archive archive;
  private final SetDirectory collections;
  private final int most;

  /**
   * @param most records in one answer
   */
  OaiRecords(Archive archive, SetDirectory collections, int most) {
    this.archive = archive;
    this.collections = collections;
    this.most = most;
  }

  /**
   * A set.
   *
   * @param spec by which it is asked for
   */
  record OaiSet(String spec, String name, @Nullable String description) {}

  /**
   * A record.
   *
   * @param local the last part of its identifier
   * @param page on this site
   * @param dc elements of Dublin Core in the order of their writing; null for a deleted record
   */
  record OaiRecord(
      String local, Arrival arrival, List<String> sets, String page, @Nullable List<Element> dc) {}

  /** One element of Dublin Core. */
  record Element(String name, String value) {}

  /**
   * Some of a list.
   *
   * @param next token for the rest; null where this is the end
   */
  record Page(List<OaiRecord> records, @Nullable String next) {}

  List<OaiSet> sets() {
    List<OaiSet> sets = new ArrayList<>();
    sets.add(new OaiSet("source", "Articles by source", null));
    for (ArchiveFigures.SourceFigures source : sources()) {
      sets.add(new OaiSet(spec(source.name()), source.name(), null));
    }
    sets.add(new OaiSet(COLLECTIONS, "Collections, each as one record", null));
    sets.add(new OaiSet("collection", "Articles by collection", null));
    for (Selection one : published()) {
      sets.add(new OaiSet(COLLECTION + one.id(), one.title(), one.description()));
    }
    return sets;
  }

  private List<ArchiveFigures.SourceFigures> sources() {
    return archive.figures().sources().stream()
        .filter(source -> !source.name().equals(FacetValue.UNKNOWN))
        .toList();
  }

  private List<Selection> published() {
    return collections.sets().stream().filter(one -> !one.withdrawn()).toList();
  }

  /** Letters that names of sets must not have are written as their numbers. */
  static String spec(String source) {
    StringBuilder spec = new StringBuilder(SOURCE);
    SourceSlug.of(source)
        .codePoints()
        .forEach(
            letter -> {
              if (letter == '-' || letter < 128 && Character.isLetterOrDigit(letter)) {
                spec.appendCodePoint(letter);
              } else {
                spec.append('~').append(Integer.toHexString(letter)).append('~');
              }
            });
    return spec.toString();
  }

  /** The record with this identifier; empty where there is none. */
  Optional<OaiRecord> record(String local) {
    if (local.startsWith(COLLECTION)) {
      return collections.sets().stream()
          .filter(one -> one.id().equals(local.substring(COLLECTION.length())))
          .map(OaiRecords::record)
          .findFirst();
    }
    Map<ArticleId, List<String>> chosen = chosen();
    return ArticleId.isValid(local)
        ? archive
            .article(new ArticleId(local), "")
            .map(ArticleView::summary)
            .map(article -> record(article, chosen))
        : Optional.empty();
  }

  /**
   * @throws OaiError if there are none
   */
  Page page(OaiList list) {
    List<OaiRecord> found = new ArrayList<>();
    try (Stream<OaiRecord> all = all(list)) {
      Iterator<OaiRecord> each = all.iterator();
      while (found.size() <= most && each.hasNext()) {
        OaiRecord record = each.next();
        if (!list.reaches(record.arrival().at())) {
          break;
        }
        found.add(record);
      }
    }
    if (found.isEmpty() && list.after() == null) {
      throw new OaiError(Code.NO_RECORDS_MATCH, "There is nothing of this set and this time");
    }
    if (found.size() <= most) {
      return new Page(found, null);
    }
    List<OaiRecord> shown = found.subList(0, most);
    return new Page(shown, list.token(shown.getLast().arrival()));
  }

  private Stream<OaiRecord> all(OaiList list) {
    @Nullable String set = list.set();
    Map<ArticleId, List<String>> chosen = chosen();
    if (set == null) {
      return merged(articles(SearchParameters.EMPTY, list, chosen), selections(list));
    }
    if (set.equals("source")) {
      SearchParameters known =
          SearchParameters.EMPTY.withExcluded(Facet.SOURCE, FacetValue.UNKNOWN);
      return articles(known, list, chosen);
    }
    if (set.equals(COLLECTIONS)) {
      return selections(list).stream();
    }
    if (set.equals("collection") || set.startsWith(COLLECTION)) {
      return inCollections(set, list, chosen);
    }
    return sources().stream()
        .filter(source -> spec(source.name()).equals(set))
        .findFirst()
        .map(
            source ->
                articles(
                    SearchParameters.EMPTY.withIncluded(Facet.SOURCE, source.name()), list, chosen))
        .orElseGet(Stream::empty);
  }

  private Stream<OaiRecord> articles(
      SearchParameters asked, OaiList list, Map<ArticleId, List<String>> chosen) {
    return archive.arrivals(asked, list.before()).map(article -> record(article, chosen));
  }

  /** Those that come after what the list gave already. */
  private List<OaiRecord> selections(OaiList list) {
    return collections.sets().stream()
        .map(OaiRecords::record)
        .filter(record -> isAfter(record, list.before()))
        .sorted(NEWEST_FIRST)
        .toList();
  }

  private Stream<OaiRecord> inCollections(
      String set, OaiList list, Map<ArticleId, List<String>> chosen) {
    return chosen.entrySet().stream()
        .filter(one -> set.equals("collection") || one.getValue().contains(set))
        .flatMap(one -> archive.article(one.getKey(), "").stream())
        .map(article -> record(article.summary(), chosen))
        .filter(record -> isAfter(record, list.before()))
        .sorted(NEWEST_FIRST);
  }

  private static final Comparator<OaiRecord> NEWEST_FIRST =
      Comparator.<OaiRecord, Instant>comparing(record -> record.arrival().at())
          .reversed()
          .thenComparing(record -> record.arrival().id());

  private static boolean isAfter(OaiRecord record, @Nullable Arrival last) {
    return last == null
        || record.arrival().at().isBefore(last.at())
        || record.arrival().at().equals(last.at())
            && record.arrival().id().compareTo(last.id()) > 0;
  }

  /** Both are in order. */
  private static Stream<OaiRecord> merged(Stream<OaiRecord> articles, List<OaiRecord> others) {
    if (others.isEmpty()) {
      return articles;
    }
    List<OaiRecord> waiting = new ArrayList<>(others);
    return Stream.concat(
            articles.<OaiRecord>mapMulti(
                (article, into) -> {
                  while (!waiting.isEmpty()
                      && NEWEST_FIRST.compare(waiting.getFirst(), article) < 0) {
                    into.accept(waiting.removeFirst());
                  }
                  into.accept(article);
                }),
            Stream.of(waiting).flatMap(List::stream))
        .onClose(articles::close);
  }

  /** In which published collections each article is. */
  private Map<ArticleId, List<String>> chosen() {
    Map<ArticleId, List<String>> chosen = new HashMap<>();
    for (Selection one : published()) {
      for (ArticleId article : one.articles()) {
        chosen.computeIfAbsent(article, id -> new ArrayList<>()).add(COLLECTION + one.id());
      }
    }
    return chosen;
  }

  private static OaiRecord record(ArticleSummary article, Map<ArticleId, List<String>> chosen) {
    Metadata metadata = article.metadata();
    List<Element> dc = new ArrayList<>();
    dc.add(new Element("title", Cutting.title(metadata)));
    metadata.byline().forEach(author -> dc.add(new Element("creator", author)));
    add(dc, "publisher", metadata.publisher());
    add(dc, "date", metadata.published() == null ? null : metadata.published().value());
    dc.add(new Element("type", "Text"));
    add(dc, "language", metadata.language());
    add(dc, "source", metadata.url());
    List<String> sets = new ArrayList<>();
    if (metadata.publisher() != null) {
      sets.add(spec(metadata.publisher()));
    }
    sets.addAll(chosen.getOrDefault(article.id(), List.of()));
    return new OaiRecord(
        article.id().value(),
        new Arrival(article.ingested(), article.id().value()),
        sets,
        Links.article(article.id(), ""),
        dc);
  }

  private static OaiRecord record(Selection one) {
    List<Element> dc = new ArrayList<>();
    dc.add(new Element("title", one.title()));
    add(dc, "description", one.description());
    dc.add(new Element("type", "Collection"));
    String local = COLLECTION + one.id();
    return new OaiRecord(
        local,
        new Arrival(one.changed(), local),
        List.of(COLLECTIONS),
        one.page(),
        one.withdrawn() ? null : dc);
  }

  private static void add(List<Element> dc, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      dc.add(new Element(name, value));
    }
  }
}
