package org.cuttings.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.JsonData;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.cuttings.elastic.Indices;

/**
 * Counts the runs that wrote to an archive, and remembers from which one on there is work to do
 * across articles (near-duplicates, joined events, people), and which decisions all articles show.
 * Kept in the mapping of the index of the articles ({@code _meta}), so that it is as durable as the
 * index, and a run that was killed leaves word for the next one.
 */
final class RunLedger {
  private static final String LAST_RUN = "last_run";
  private static final String PENDING_FROM = "unlinked_from";
  private static final String REDERIVED_FROM = "rederived_from";
  private static final String DECISIONS = "decisions";

  private final ElasticsearchClient client;
  private final String alias;

  RunLedger(ElasticsearchClient client, Indices indices) {
    this(client, indices.articles());
  }

  /**
   * @param articles name or alias of an index of articles
   */
  RunLedger(ElasticsearchClient client, String articles) {
    this.client = client;
    this.alias = articles;
  }

  /**
   * Notes that a run begins to write, and returns its number.
   *
   * @param decisions up to where in the journal it takes decisions into account
   */
  long begin(long decisions) throws IOException {
    Map<String, JsonData> notes = read();
    if (number(notes, DECISIONS).orElse(0) > decisions) {
      notes.put(DECISIONS, JsonData.of(decisions));
    }
    notes.putIfAbsent(Indices.COMING_IN_SINCE, JsonData.of(Instant.now().toString()));
    return begin(notes, PENDING_FROM);
  }

  /** Notes that a run begins that derives again what others wrote, and returns its number. */
  long beginRederiving() throws IOException {
    return begin(read(), REDERIVED_FROM);
  }

  private long begin(Map<String, JsonData> notes, String pending) throws IOException {
    long run = number(notes, LAST_RUN).orElse(0) + 1;
    notes.put(LAST_RUN, JsonData.of(run));
    notes.putIfAbsent(pending, JsonData.of(run));
    write(notes);
    return run;
  }

  /** The first run that derived again what is still to be looked at across articles. */
  OptionalLong rederivedFrom() throws IOException {
    return number(read(), REDERIVED_FROM);
  }

  /** Notes that everything across articles is done that runs which derived again left to do. */
  void doneRederiving() throws IOException {
    Map<String, JsonData> notes = read();
    notes.remove(REDERIVED_FROM);
    write(notes);
  }

  /** Up to where in the journal every article shows what was decided. */
  long reflects() throws IOException {
    return number(read(), DECISIONS).orElse(0);
  }

  /** Notes up to where in the journal every article shows what was decided. */
  void reflects(long decisions) throws IOException {
    Map<String, JsonData> notes = read();
    notes.put(DECISIONS, JsonData.of(decisions));
    write(notes);
  }

  /** The number of the latest run; 0 before the first. */
  long last() throws IOException {
    return number(read(), LAST_RUN).orElse(0);
  }

  /** Goes on counting after {@code run}; whatever is in the index counts as pending. */
  void continueAfter(long run) throws IOException {
    Map<String, JsonData> notes = read();
    if (!notes.containsKey(LAST_RUN)) {
      notes.put(PENDING_FROM, JsonData.of(0L));
    }
    notes.put(LAST_RUN, JsonData.of(run));
    write(notes);
  }

  /** Makes the articles of {@code run} and later ones count as pending. */
  void pending(long run) throws IOException {
    Map<String, JsonData> notes = read();
    long from = Math.min(run, number(notes, PENDING_FROM).orElse(run));
    notes.put(PENDING_FROM, JsonData.of(from));
    write(notes);
  }

  /** The first run whose articles are still to be looked at; empty when there is nothing to do. */
  OptionalLong pendingFrom() throws IOException {
    return number(read(), PENDING_FROM);
  }

  /** Notes that everything across articles is done. */
  void done() throws IOException {
    Map<String, JsonData> notes = read();
    notes.remove(PENDING_FROM);
    notes.remove(Indices.COMING_IN_SINCE);
    write(notes);
  }

  /** Another text whenever a run began or ended, or a rebuild switched. */
  String state() throws IOException {
    StringBuilder state = new StringBuilder();
    client
        .indices()
        .getMapping(get -> get.index(alias))
        .mappings()
        .forEach(
            (name, index) -> state.append(name).append(new TreeMap<>(index.mappings().meta())));
    return state.toString();
  }

  private static OptionalLong number(Map<String, JsonData> notes, String name) {
    JsonData value = notes.get(name);
    return value == null ? OptionalLong.empty() : OptionalLong.of(value.to(Long.class));
  }

  /** All notes: those of others are written back with ours. */
  private Map<String, JsonData> read() throws IOException {
    Map<String, JsonData> notes = new HashMap<>();
    client
        .indices()
        .getMapping(get -> get.index(alias))
        .mappings()
        .values()
        .forEach(index -> notes.putAll(index.mappings().meta()));
    return notes;
  }

  private void write(Map<String, JsonData> notes) throws IOException {
    client.indices().putMapping(put -> put.index(alias).meta(notes));
  }
}
