package org.cuttings.web.harvest;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cuttings.model.ArticleId;
import org.cuttings.model.SourceSlug;
import org.cuttings.search.Archive;
import org.cuttings.search.ArchiveFigures;
import org.cuttings.search.Arrival;
import org.cuttings.search.Facet;
import org.cuttings.search.FacetValue;
import org.cuttings.search.SearchParameters;
import org.cuttings.search.collected.CollectedSearch;
import org.cuttings.web.harvest.OaiError.Code;
import org.cuttings.web.harvest.SetDirectory.Selection;
import org.jspecify.annotations.Nullable;

/** Articles and published collections as records to harvest, the newest first. */
final class OaiRecords {
  static final String COLLECTIONS = "collections";
  private static final String SOURCE = "source:";
  private static final String COLLECTION = "collection:";

  private final Archive archive;
  private final CollectedSearch collected;
  private final SetDirectory collections;
  private final int most;

  /**
   * @param most records in one answer
   */
  OaiRecords(Archive archive, CollectedSearch collected, SetDirectory collections, int most) {
    this.archive = archive;
    this.collected = collected;
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
  record Element(String name, String value) {
    static void add(List<Element> dc, String name, @Nullable String value) {
      if (value != null && !value.isBlank()) {
        dc.add(new Element(name, value));
      }
    }
  }

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
    return ArticleId.isValid(local)
        ? articles(collections.sets()).record(new ArticleId(local))
        : Optional.empty();
  }

  private OaiArticles articles(List<Selection> selections) {
    return new OaiArticles(archive, collected, new Memberships(selections, COLLECTION));
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
    List<Selection> selections = collections.sets();
    OaiArticles articles = articles(selections);
    @Nullable Arrival before = list.before();
    if (set == null) {
      return MergedRecords.of(
          articles.found(SearchParameters.EMPTY, any -> true, before), records(selections, before));
    }
    if (set.equals("source")) {
      return articles.found(
          SearchParameters.EMPTY.withExcluded(Facet.SOURCE, FacetValue.UNKNOWN),
          article -> article.metadata().publisher() != null,
          before);
    }
    if (set.equals(COLLECTIONS)) {
      return records(selections, before);
    }
    if (set.equals("collection") || set.startsWith(COLLECTION)) {
      return articles.chosen(set.equals("collection") ? null : set, before);
    }
    return sources().stream()
        .map(ArchiveFigures.SourceFigures::name)
        .filter(source -> spec(source).equals(set))
        .findFirst()
        .map(
            source ->
                articles.found(
                    SearchParameters.EMPTY.withIncluded(Facet.SOURCE, source),
                    article -> source.equals(article.metadata().publisher()),
                    before))
        .orElseGet(Stream::empty);
  }

  /** Collections that come after what the list gave already. */
  private static Stream<OaiRecord> records(List<Selection> selections, @Nullable Arrival before) {
    return selections.stream()
        .map(OaiRecords::record)
        .filter(record -> OaiArticles.isAfter(record.arrival(), before))
        .sorted(OaiArticles.NEWEST_FIRST);
  }

  private static OaiRecord record(Selection one) {
    List<Element> dc = new ArrayList<>();
    dc.add(new Element("title", one.title()));
    Element.add(dc, "description", one.description());
    dc.add(new Element("type", "Collection"));
    String local = COLLECTION + one.id();
    return new OaiRecord(
        local,
        new Arrival(one.changed(), local),
        List.of(COLLECTIONS),
        one.page(),
        one.withdrawn() ? null : dc);
  }
}
