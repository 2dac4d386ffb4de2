package org.cuttings.curation;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.cuttings.elastic.EnteredIndices.Kind;

/**
 * The journal in Elasticsearch. A change is one document whose id holds the version that it makes,
 * and it is only ever created: of two people who change the same version, the engine lets one
 * through. The document of the latest state follows it; where a crash came between the two, it is
 * made again from the change. How the changes of several records become one, {@link ChangeWriter}
 * says.
 */
public final class ElasticJournal implements Journal {
  /** How often a decision is tried again when something reserved is in its way. */
  private static final int ATTEMPTS = 5;

  /** How far the clocks of two portals on one cluster may be apart. */
  private static final Duration CLOCKS = Duration.ofDays(1);

  private static final int READ = 1_000;

  /** Counts the changes as they were written: changes are only ever created, in one shard. */
  private static final String WRITTEN = "_seq_no";

  private final EnteredStore store;
  private final Clock clock;
  private final ChangeReader reader;
  private final ChangeWriter writer;
  private final LatestStates states;

  /** One after the other, so that nobody sees a change before an earlier one. */
  private final Lock writing = new ReentrantLock();

  private final ReadWriteLock showing = new ReentrantReadWriteLock();

  /** Whether the last decision may have been left half written, as when the engine went away. */
  private boolean broken;

  /** Makes what is written visible, while nobody asks how far the journal is. */
  interface Showing {
    boolean run(BooleanSupplier make);
  }

  private ElasticJournal(EnteredStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
    this.reader = new ChangeReader(store);
    this.writer = new ChangeWriter(store);
    this.states = new LatestStates(store);
  }

  /** Opens the journal, and mends what a crash left half done. */
  public static ElasticJournal open(EnteredStore store, Clock clock) {
    ElasticJournal journal = new ElasticJournal(store, clock);
    journal.mend();
    return journal;
  }

  @Override
  public Optional<Change> latest(RecordKind kind, String id) {
    return reader.get(Kind.RECORDS, ChangeDocument.key(kind, id));
  }

  @Override
  public List<Change> latest(RecordKind kind) {
    return reader.all(
        Kind.RECORDS,
        ChangeReader.every(List.of(ChangeReader.term("kind", kind.value()))),
        "id",
        SortOrder.Asc,
        Set.of(kind));
  }

  @Override
  public long changes(RecordKind kind) {
    Query made = ChangeReader.every(List.of(ChangeReader.term("kind", kind.value())));
    return whole(
        () ->
            store.answered(
                "Counting changes",
                () ->
                    store
                        .client
                        .count(count -> count.index(store.name(Kind.CHANGES)).query(made))
                        .count()));
  }

  @Override
  public Optional<Change> version(RecordKind kind, String id, long version) {
    return reader.get(Kind.CHANGES, ChangeDocument.key(kind, id, version));
  }

  @Override
  public List<Change> history(RecordKind kind, String id) {
    return reader.all(
        Kind.CHANGES,
        ChangeReader.every(
            List.of(ChangeReader.term("kind", kind.value()), ChangeReader.term("id", id))),
        "version",
        SortOrder.Desc,
        Set.of(kind));
  }

  @Override
  public List<Change> append(List<Proposal> proposals) {
    Set<String> keys = new HashSet<>();
    proposals.forEach(one -> keys.add(ChangeDocument.key(one.kind(), one.id())));
    if (keys.isEmpty() || keys.size() < proposals.size()) {
      throw new IllegalArgumentException("A decision changes records, each of them once");
    }
    writing.lock();
    try {
      return write(proposals);
    } finally {
      writing.unlock();
    }
  }

  private List<Change> write(List<Proposal> proposals) {
    Instant now = clock.instant();
    List<Change> changes = proposals.stream().map(proposal -> proposal.made(now)).toList();
    if (broken) {
      mend();
    }
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      checkVersions(changes);
      broken = true;
      boolean written = writer.write(changes, this::shown);
      broken = false;
      if (written) {
        return changes;
      }
      writer.settle();
      changes.forEach(this::checkNobodyWasQuicker);
      // What a crash left was in the way, and is no more.
    }
    throw new JournalUnavailableException(
        "Others write to the same records all the time",
        new IllegalStateException("Gave up after %d attempts".formatted(ATTEMPTS)));
  }

  private void checkNobodyWasQuicker(Change change) {
    List<Change> history = history(change.kind(), change.id());
    if (!history.isEmpty() && history.getFirst().version() >= change.version()) {
      states.follow(List.of(history.getFirst()));
      throw new ConflictException(history.getFirst());
    }
  }

  /** In the order in which they are made. */
  private boolean shown(BooleanSupplier make) {
    showing.writeLock().lock();
    try {
      return make.getAsBoolean();
    } finally {
      showing.writeLock().unlock();
    }
  }

  private void checkVersions(List<Change> changes) {
    for (int from = 0; from < changes.size(); from += READ) {
      List<Change> some = changes.subList(from, Math.min(changes.size(), from + READ));
      List<Optional<ObjectNode>> standing =
          store.get(
              Kind.RECORDS,
              some.stream().map(change -> ChangeDocument.key(change.kind(), change.id())).toList());
      for (int i = 0; i < some.size(); i++) {
        Change change = some.get(i);
        Optional<Change> stands = standing.get(i).map(ChangeDocument::read);
        if (stands.map(Change::version).orElse(0L) != change.version() - 1) {
          throw new ConflictException(
              stands.orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "There is no %s %s to change"
                              .formatted(change.kind().value(), change.id()))));
        }
      }
    }
  }

  @Override
  public void adopt(List<Change> changes) {
    writer.settle();
    new Adoption(store).adopt(changes);
  }

  @Override
  public Audit audit(Filter filter, int page) {
    List<Query> asked = new ArrayList<>();
    RecordKind kind = filter.kind();
    if (kind != null) {
      asked.add(ChangeReader.term("kind", kind.value()));
    }
    if (filter.id() != null) {
      asked.add(ChangeReader.term("id", filter.id()));
    }
    if (filter.by() != null) {
      asked.add(ChangeReader.term("by", filter.by()));
    }
    SearchResponse<ObjectNode> answer =
        store.answered(
            "Reading the audit log",
            () ->
                store.client.search(
                    search ->
                        search
                            .index(store.name(Kind.CHANGES))
                            .query(ChangeReader.every(asked))
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
    Query made = ChangeReader.every(List.of());
    SearchResponse<ObjectNode> newest =
        whole(
            () ->
                store.answered(
                    "Reading the last change",
                    () ->
                        store.client.search(
                            search ->
                                search
                                    .index(store.name(Kind.CHANGES))
                                    .query(made)
                                    .size(1)
                                    .source(source -> source.fetch(false))
                                    .sort(
                                        s -> s.field(f -> f.field(WRITTEN).order(SortOrder.Desc))),
                            ObjectNode.class)));
    List<Hit<ObjectNode>> hits = newest.hits().hits();
    return hits.isEmpty() ? 0 : hits.getFirst().sort().getFirst().longValue() + 1;
  }

  @Override
  public List<Change> since(long position, Set<RecordKind> kinds) {
    Query written =
        Query.of(q -> q.range(range -> range.number(n -> n.field(WRITTEN).gte((double) position))));
    Query made = ChangeReader.every(List.of(written, ChangeReader.ofKinds(kinds)));
    return reader.all(Kind.CHANGES, made, WRITTEN, SortOrder.Asc, kinds);
  }

  private void mend() {
    writer.settle();
    List<Change> last =
        store.answered(
            "Reading the last change",
            () -> reader.first(Kind.RECORDS, ChangeReader.every(List.of()), "at", 1));
    Query since =
        last.isEmpty()
            ? ChangeReader.every(List.of())
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
    Set<RecordKind> every = EnumSet.allOf(RecordKind.class);
    states.follow(reader.all(Kind.CHANGES, since, "at", SortOrder.Asc, every));
    broken = false;
  }

  /** Reads when no decision is half visible. */
  private <T> T whole(Supplier<T> reading) {
    showing.readLock().lock();
    try {
      return reading.get();
    } finally {
      showing.readLock().unlock();
    }
  }
}
