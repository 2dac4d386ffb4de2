package org.cuttings.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.cuttings.elastic.ArticleFields;
import org.cuttings.elastic.EventFields;
import org.cuttings.elastic.Indices;
import org.cuttings.elastic.Indices.Kind;
import org.cuttings.extract.joins.EventJoiner;
import org.cuttings.extract.joins.Report;
import org.cuttings.model.AuthorityRecord;
import org.cuttings.model.JoinedEvent;

/**
 * Joins the reports of one event across articles, and keeps the documents of the events.
 *
 * <p>The events follow from the reports in the index and from nothing else. They are worked out for
 * the articles of the runs that are pending, and for every report whose event may have changed with
 * them: those in the blocks in which these articles have reports, or had some when they were joined
 * last, which the documents of the events remember. Those documents are written last that name an
 * article of a pending run, and what is stale goes after them; so whoever is killed on the way
 * leaves enough to begin again. An archive without events, or of which more than half is pending,
 * is joined as a whole, block by block.
 */
final class EventJoins {
  /** So many articles at a time. */
  private static final int AT_ONCE = 200;

  private static final int PAGE = 500;
  private static final List<String> OLD =
      List.of(EventFields.ID, EventFields.REPORTS, EventFields.BLOCKS);

  private final ElasticsearchClient client;
  private final Indices indices;
  private final Map<String, AuthorityRecord> records;
  private final List<String> refusals = new ArrayList<>();

  EventJoins(ElasticsearchClient client, Indices indices, Map<String, AuthorityRecord> records) {
    this.client = client;
    this.indices = indices;
    this.records = records;
  }

  /**
   * Brings the events up to date that the runs since {@code run} touched; returns what the engine
   * refused, as sentences.
   */
  List<String> join(long run, LongConsumer progress) throws IOException {
    IndexSet.refresh(client, indices);
    boolean none = count(Kind.EVENTS) == 0;
    try (ReportShelf shelf = new ReportShelf(client, indices, records)) {
      List<String> waiting = new ArrayList<>();
      shelf
          .articles()
          .forEach(
              Snapshot.since(ArticleFields.RUN, run),
              List.of(ArticleFields.RUN),
              PAGE,
              hits -> hits.forEach(hit -> waiting.add(Objects.requireNonNull(hit.id()))));
      if (none || waiting.size() > Math.max(AT_ONCE, count(Kind.ARTICLES) / 2)) {
        joinAll(shelf, progress);
      } else {
        for (int from = 0; from < waiting.size(); from += AT_ONCE) {
          List<String> some = waiting.subList(from, Math.min(waiting.size(), from + AT_ONCE));
          rejoin(new TreeSet<>(some), shelf);
          progress.accept(some.size());
        }
      }
    }
    IndexSet.refresh(client, indices);
    return List.copyOf(refusals);
  }

  private long count(Kind kind) throws IOException {
    return client.count(count -> count.index(indices.alias(kind))).count();
  }

  /** Joins the whole archive anew. */
  private void joinAll(ReportShelf shelf, LongConsumer progress) throws IOException {
    Set<String> written = new HashSet<>();
    new WholeArchive(client, shelf)
        .join(
            events -> {
              events.forEach(event -> written.add(event.id()));
              write(events, shelf, Set.of());
            },
            progress);
    try (Snapshot before = Snapshot.open(client, indices.alias(Kind.EVENTS));
        BulkWriter bulk = bulk()) {
      before.forEach(
          Query.of(q -> q.matchAll(all -> all)),
          List.of(EventFields.ID),
          PAGE,
          hits -> {
            for (Hit<JsonNode> hit : hits) {
              String id = Objects.requireNonNull(hit.id());
              if (!written.contains(id)) {
                bulk.delete(indices.alias(Kind.EVENTS), id);
              }
            }
          });
    }
  }

  /** Joins anew whatever {@code articles} touch. */
  private void rejoin(Set<String> articles, ReportShelf shelf) throws IOException {
    List<Report> reports = shelf.ofArticles(articles).stream().map(StoredReport::report).toList();
    Set<String> stale = new TreeSet<>();
    Set<String> touched = new HashSet<>();
    for (JsonNode old : old(EventFields.ARTICLES, articles)) {
      stale.add(old.path(EventFields.ID).asText());
      old.path(EventFields.BLOCKS).forEach(block -> touched.add(block.asText()));
    }
    List<JoinedEvent> events = EventJoiner.rejoin(reports, touched, shelf);
    Set<String> members = new TreeSet<>();
    for (JoinedEvent event : events) {
      event.members().forEach(member -> members.add(member.report()));
    }
    old(EventFields.REPORTS, members).forEach(old -> stale.add(old.path(EventFields.ID).asText()));
    events.forEach(event -> stale.remove(event.id()));
    write(events, shelf, articles);
    try (BulkWriter bulk = bulk()) {
      stale.forEach(id -> bulk.delete(indices.alias(Kind.EVENTS), id));
    }
    shelf.forget();
    client.indices().refresh(refresh -> refresh.index(indices.alias(Kind.EVENTS)));
  }

  /** Documents of events as they stand that have one of the values. */
  private List<JsonNode> old(String field, Set<String> values) throws IOException {
    List<JsonNode> old = new ArrayList<>();
    List<String> all = List.copyOf(values);
    try (Snapshot events = Snapshot.open(client, indices.alias(Kind.EVENTS))) {
      for (int from = 0; from < all.size(); from += PAGE) {
        Query query = People.any(field, all.subList(from, Math.min(all.size(), from + PAGE)));
        events.forEach(
            query,
            OLD,
            PAGE,
            hits -> {
              for (Hit<JsonNode> hit : hits) {
                old.add(Objects.requireNonNull(hit.source()));
              }
            });
      }
    }
    return old;
  }

  /**
   * @param last articles whose events are written after all others
   */
  private void write(Collection<JoinedEvent> events, ReportShelf shelf, Set<String> last) {
    List<JoinedEvent> later = new ArrayList<>();
    try (BulkWriter bulk = bulk()) {
      for (JoinedEvent event : events) {
        if (event.members().stream().anyMatch(member -> last.contains(member.article().value()))) {
          later.add(event);
        } else {
          write(event, shelf, bulk);
        }
      }
      bulk.flush();
      later.forEach(event -> write(event, shelf, bulk));
    }
  }

  private void write(JoinedEvent event, ReportShelf shelf, BulkWriter bulk) {
    List<StoredReport> reports =
        event.members().stream().map(member -> shelf.get(member.report())).toList();
    bulk.put(indices.alias(Kind.EVENTS), event.id(), EventDocument.of(event, reports));
    for (StoredReport report : reports) {
      if (!event.id().equals(report.event())) {
        bulk.update(
            indices.alias(Kind.REPORTS), report.report().id(), ReportDocument.event(event.id()));
      }
    }
  }

  private BulkWriter bulk() {
    return new BulkWriter(
        client,
        (id, refusal) -> {
          if (refusal != null) {
            refusals.add("Joining " + id + ": " + refusal);
          }
        });
  }
}
