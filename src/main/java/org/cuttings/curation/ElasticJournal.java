package org.cuttings.curation;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cuttings.elastic.EnteredIndices.Kind;

/**
 * The journal in Elasticsearch. A change is one document whose id holds the version that it makes,
 * and it is only ever created: of two people who change the same version, the engine lets one
 * through. The document of the latest state follows it; where a crash came between the two, it is
 * made again from the change.
 */
public final class ElasticJournal implements Journal {
  private static final int CONFLICT = 409;

  /** How far the clocks of two portals on one cluster may be apart. */
  private static final Duration CLOCKS = Duration.ofDays(1);

  private static final int READ = 1_000;

  /** Counts the changes as they were written: changes are only ever created, in one shard. */
  private static final String WRITTEN = "_seq_no";

  private final EnteredStore store;
  private final Clock clock;

  private ElasticJournal(EnteredStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Opens the journal, and mends what a crash left half done. */
  public static ElasticJournal open(EnteredStore store, Clock clock) {
    ElasticJournal journal = new ElasticJournal(store, clock);
    journal.mend();
    return journal;
  }

  @Override
  public Optional<Change> latest(RecordKind kind, String id) {
    return get(Kind.RECORDS, ChangeDocument.key(kind, id));
  }

  @Override
  public List<Change> latest(RecordKind kind) {
    return all(Kind.RECORDS, term("kind", kind.value()), "id", SortOrder.Asc);
  }

  @Override
  public long changes(RecordKind kind) {
    return store.count(Kind.CHANGES, "kind", kind.value());
  }

  @Override
  public Optional<Change> version(RecordKind kind, String id, long version) {
    return get(Kind.CHANGES, ChangeDocument.key(kind, id, version));
  }

  @Override
  public List<Change> history(RecordKind kind, String id) {
    return all(
        Kind.CHANGES,
        every(List.of(term("kind", kind.value()), term("id", id))),
        "version",
        SortOrder.Desc);
  }

  @Override
  public Change append(RecordKind kind, String id, long known, Edit edit, ObjectNode state) {
    Change change =
        new Change(
            kind,
            id,
            known + 1,
            clock.instant(),
            edit.by(),
            edit.action(),
            edit.reason().strip(),
            state);
    long stands = latest(kind, id).map(Change::version).orElse(0L);
    if (stands != known || !create(change)) {
      throw new ConflictException(standing(change));
    }
    record(change);
    return change;
  }

  @Override
  public void adopt(List<Change> changes) {
    new Adoption(store).adopt(changes);
  }

  @Override
  public Audit audit(Filter filter, int page) {
    List<Query> asked = new ArrayList<>();
    RecordKind kind = filter.kind();
    if (kind != null) {
      asked.add(term("kind", kind.value()));
    }
    if (filter.id() != null) {
      asked.add(term("id", filter.id()));
    }
    if (filter.by() != null) {
      asked.add(term("by", filter.by()));
    }
    SearchResponse<ObjectNode> answer =
        store.answered(
            "Reading the audit log",
            () ->
                store.client.search(
                    search ->
                        search
                            .index(store.name(Kind.CHANGES))
                            .query(every(asked))
                            .from((page - 1) * Audit.PAGE)
                            .size(Audit.PAGE)
                            .trackTotalHits(track -> track.enabled(true))
                            .sort(sort -> sort.field(f -> f.field("at").order(SortOrder.Desc)))
                            .sort(sort -> sort.field(f -> f.field("version").order(SortOrder.Desc)))
                            .sort(sort -> sort.field(f -> f.field("id").order(SortOrder.Asc))),
                    ObjectNode.class));
    return new Audit(
        answer.hits().hits().stream().map(ChangeDocument::read).toList(),
        Objects.requireNonNull(answer.hits().total()).value());
  }

  @Override
  public long position() {
    SearchResponse<ObjectNode> newest =
        store.answered(
            "Reading the last change",
            () ->
                store.client.search(
                    search ->
                        search
                            .index(store.name(Kind.CHANGES))
                            .size(1)
                            .source(source -> source.fetch(false))
                            .sort(s -> s.field(f -> f.field(WRITTEN).order(SortOrder.Desc))),
                    ObjectNode.class));
    List<Hit<ObjectNode>> hits = newest.hits().hits();
    return hits.isEmpty() ? 0 : hits.getFirst().sort().getFirst().longValue() + 1;
  }

  @Override
  public List<Change> since(long position) {
    Query written =
        Query.of(q -> q.range(range -> range.number(n -> n.field(WRITTEN).gte((double) position))));
    return all(Kind.CHANGES, written, WRITTEN, SortOrder.Asc);
  }

  /**
   * False if the version is there already. One after the other, so that nobody sees a change before
   * an earlier one.
   */
  private synchronized boolean create(Change change) {
    try {
      store.answered(
          "Writing a change",
          () ->
              store.client.create(
                  create ->
                      create
                          .index(store.name(Kind.CHANGES))
                          .id(ChangeDocument.key(change.kind(), change.id(), change.version()))
                          .refresh(Refresh.True)
                          .document(ChangeDocument.of(change))));
      return true;
    } catch (ElasticsearchException e) {
      if (e.status() == CONFLICT) {
        return false;
      }
      throw e;
    }
  }

  /** Makes the change the latest state, unless a later one is. */
  private void record(Change change) {
    try {
      store.answered(
          "Writing a record",
          () ->
              store.client.index(
                  index ->
                      index
                          .index(store.name(Kind.RECORDS))
                          .id(ChangeDocument.key(change.kind(), change.id()))
                          .versionType(VersionType.External)
                          .version(change.version())
                          .refresh(Refresh.True)
                          .document(ChangeDocument.of(change))));
    } catch (ElasticsearchException e) {
      if (e.status() != CONFLICT) {
        throw e;
      }
    }
  }

  /** What stands in the way of {@code refused}. */
  private Change standing(Change refused) {
    List<Change> history = history(refused.kind(), refused.id());
    if (history.isEmpty()) {
      throw new IllegalArgumentException(
          "There is no %s %s to change".formatted(refused.kind().value(), refused.id()));
    }
    record(history.getFirst());
    return history.getFirst();
  }

  private void mend() {
    List<Change> last =
        store.answered(
            "Reading the last change", () -> first(Kind.RECORDS, every(List.of()), "at", 1));
    Query since =
        last.isEmpty()
            ? every(List.of())
            : Query.of(
                q ->
                    q.range(
                        range ->
                            range.untyped(
                                u ->
                                    u.field("at")
                                        .gte(
                                            JsonData.of(
                                                EnteredStore.TIME.format(
                                                    last.getFirst().at().minus(CLOCKS)))))));
    for (Change change : all(Kind.CHANGES, since, "at", SortOrder.Asc)) {
      record(change);
    }
  }

  private Optional<Change> get(Kind kind, String key) {
    return store.get(kind, key).map(ChangeDocument::read);
  }

  private List<Change> first(Kind kind, Query query, String newest, int size)
      throws java.io.IOException {
    return store
        .client
        .search(
            search ->
                search
                    .index(store.name(kind))
                    .query(query)
                    .size(size)
                    .sort(sort -> sort.field(f -> f.field(newest).order(SortOrder.Desc))),
            ObjectNode.class)
        .hits()
        .hits()
        .stream()
        .map(ChangeDocument::read)
        .toList();
  }

  /** However many there are. */
  private List<Change> all(Kind kind, Query query, String by, SortOrder order) {
    List<Change> all = new ArrayList<>();
    List<FieldValue> after = new ArrayList<>();
    while (true) {
      SearchResponse<ObjectNode> answer =
          store.answered(
              "Reading records",
              () ->
                  store.client.search(
                      search -> {
                        search
                            .index(store.name(kind))
                            .query(query)
                            .size(READ)
                            .sort(sort -> sort.field(f -> f.field(by).order(order)))
                            .sort(sort -> sort.field(f -> f.field("kind").order(SortOrder.Asc)))
                            .sort(sort -> sort.field(f -> f.field("id").order(SortOrder.Asc)))
                            .sort(sort -> sort.field(f -> f.field("version").order(order)));
                        return after.isEmpty() ? search : search.searchAfter(List.copyOf(after));
                      },
                      ObjectNode.class));
      List<Hit<ObjectNode>> hits = answer.hits().hits();
      hits.stream().map(ChangeDocument::read).forEach(all::add);
      if (hits.size() < READ) {
        return all;
      }
      after.clear();
      after.addAll(hits.getLast().sort());
    }
  }

  private static Query term(String field, String value) {
    return Query.of(q -> q.term(t -> t.field(field).value(value)));
  }

  private static Query every(List<Query> queries) {
    return queries.isEmpty()
        ? Query.of(q -> q.matchAll(all -> all))
        : Query.of(q -> q.bool(b -> b.filter(queries)));
  }
}
