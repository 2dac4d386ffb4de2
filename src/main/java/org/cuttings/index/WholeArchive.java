package org.cuttings.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.util.NamedValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.cuttings.elastic.ReportFields;
import org.cuttings.extract.joins.Bond;
import org.cuttings.extract.joins.EventJoiner;
import org.cuttings.extract.joins.Report;
import org.cuttings.model.JoinedEvent;

/**
 * Joins all reports of an archive, a few blocks at a time: what is kept in memory meanwhile are the
 * links between reports, not the reports.
 */
final class WholeArchive {
  private static final String BLOCKS = "blocks";
  private static final int BLOCKS_AT_ONCE = 1_000;
  private static final long REPORTS_AT_ONCE = 4_000;

  private final ElasticsearchClient client;
  private final ReportShelf shelf;
  private final Map<String, Set<Bond>> links = new HashMap<>();

  /** Takes in events, with their reports on the shelf. */
  interface Events {
    void accept(Collection<JoinedEvent> events) throws IOException;
  }

  WholeArchive(ElasticsearchClient client, ReportShelf shelf) {
    this.client = client;
    this.shelf = shelf;
  }

  /**
   * @param progress hears how many more reports have found their event
   */
  void join(Events events, LongConsumer progress) throws IOException {
    readBlocks();
    joinLinked(events, progress);
    shelf.forEach(
        Query.of(q -> q.matchAll(all -> all)),
        page -> {
          List<JoinedEvent> single = new ArrayList<>();
          Set<String> ids = new TreeSet<>();
          for (StoredReport report : page) {
            if (!links.containsKey(report.report().id())) {
              ids.add(report.report().id());
              single.addAll(EventJoiner.events(List.of(report.report()), Set.of()));
            }
          }
          shelf.keep(page);
          events.accept(single);
          shelf.forget();
          progress.accept(ids.size());
        });
  }

  /** Learns the links of every block that holds more than one report. */
  private void readBlocks() throws IOException {
    Set<String> waiting = new TreeSet<>();
    long reports = 0;
    Map<String, FieldValue> after = Map.of();
    while (true) {
      CompositeAggregate page = blocks(after);
      for (CompositeBucket bucket : page.buckets().array()) {
        if (bucket.docCount() > 1) {
          if (reports + bucket.docCount() > REPORTS_AT_ONCE && !waiting.isEmpty()) {
            read(waiting);
            waiting.clear();
            reports = 0;
          }
          waiting.add(Objects.requireNonNull(bucket.key().get(BLOCKS)).stringValue());
          reports += bucket.docCount();
        }
      }
      if (page.buckets().array().isEmpty() || page.afterKey().isEmpty()) {
        read(waiting);
        return;
      }
      after = page.afterKey();
    }
  }

  private CompositeAggregate blocks(Map<String, FieldValue> after) throws IOException {
    CompositeAggregationSource source =
        CompositeAggregationSource.of(s -> s.terms(terms -> terms.field(ReportFields.BLOCK)));
    return Objects.requireNonNull(
            client
                .search(
                    search ->
                        search
                            .pit(shelf.reports().reference())
                            .size(0)
                            .aggregations(
                                BLOCKS,
                                aggregation ->
                                    aggregation.composite(
                                        composite -> {
                                          composite
                                              .size(BLOCKS_AT_ONCE)
                                              .sources(NamedValue.of(BLOCKS, source));
                                          return after.isEmpty()
                                              ? composite
                                              : composite.after(after);
                                        })),
                    JsonNode.class)
                .aggregations()
                .get(BLOCKS))
        .composite();
  }

  private void read(Set<String> blocks) {
    Map<String, List<Report>> contents = new TreeMap<>();
    for (Report report : shelf.in(blocks)) {
      for (String block : EventJoiner.blocks(report)) {
        if (blocks.contains(block)) {
          contents.computeIfAbsent(block, key -> new ArrayList<>()).add(report);
        }
      }
    }
    for (List<Report> content : contents.values()) {
      for (Bond link : EventJoiner.links(content)) {
        links.computeIfAbsent(link.report(), id -> new HashSet<>()).add(link);
        links.computeIfAbsent(link.other(), id -> new HashSet<>()).add(link);
      }
    }
    shelf.forget();
  }

  /** Joins the reports that hang together by links, some such groups at a time. */
  private void joinLinked(Events events, LongConsumer progress) throws IOException {
    Set<String> done = new HashSet<>();
    Set<String> waiting = new TreeSet<>();
    for (String id : new TreeSet<>(links.keySet())) {
      if (!done.contains(id)) {
        Set<String> linked = linkedWith(id);
        done.addAll(linked);
        waiting.addAll(linked);
        if (waiting.size() >= REPORTS_AT_ONCE) {
          join(waiting, events, progress);
          waiting.clear();
        }
      }
    }
    join(waiting, events, progress);
  }

  private Set<String> linkedWith(String id) {
    Set<String> linked = new TreeSet<>(Set.of(id));
    Deque<String> open = new ArrayDeque<>(linked);
    while (!open.isEmpty()) {
      for (Bond link : links.getOrDefault(open.removeFirst(), Set.of())) {
        for (String end : List.of(link.report(), link.other())) {
          if (linked.add(end)) {
            open.add(end);
          }
        }
      }
    }
    return linked;
  }

  private void join(Set<String> ids, Events events, LongConsumer progress) throws IOException {
    List<Report> reports = new ArrayList<>();
    Set<Bond> among = new HashSet<>();
    for (StoredReport report : shelf.withIds(ids)) {
      reports.add(report.report());
      among.addAll(links.getOrDefault(report.report().id(), Set.of()));
    }
    events.accept(EventJoiner.events(reports, among));
    shelf.forget();
    progress.accept(ids.size());
  }
}
