package org.cuttings.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.JsonData;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Counts the runs that wrote to an index, and remembers from which one on near-duplicates are still
 * to be linked. Kept in the mapping of the index ({@code _meta}), so that it is as durable as the
 * index, and a run that was killed leaves word for the next one.
 */
final class RunLedger {
  private static final String LAST_RUN = "last_run";
  private static final String UNLINKED_FROM = "unlinked_from";

  private final ElasticsearchClient client;
  private final String alias;

  RunLedger(ElasticsearchClient client, String alias) {
    this.client = client;
    this.alias = alias;
  }

  /** Notes that a run begins to write, and returns its number. */
  long begin() throws IOException {
    Map<String, Long> notes = read();
    long run = notes.getOrDefault(LAST_RUN, 0L) + 1;
    notes.put(LAST_RUN, run);
    notes.putIfAbsent(UNLINKED_FROM, run);
    write(notes);
    return run;
  }

  /** The number of the latest run; 0 before the first. */
  long last() throws IOException {
    return read().getOrDefault(LAST_RUN, 0L);
  }

  /** Goes on counting after {@code run}; whatever is in the index counts as unlinked. */
  void continueAfter(long run) throws IOException {
    Map<String, Long> notes = read();
    boolean first = !notes.containsKey(LAST_RUN);
    notes.put(LAST_RUN, run);
    if (first) {
      notes.put(UNLINKED_FROM, 0L);
    }
    write(notes);
  }

  /** Makes the articles of {@code run} and later ones count as unlinked. */
  void unlinked(long run) throws IOException {
    Map<String, Long> notes = read();
    notes.merge(UNLINKED_FROM, run, Math::min);
    write(notes);
  }

  /** The first run whose articles may lack links; empty when all are linked. */
  OptionalLong unlinkedFrom() throws IOException {
    Long run = read().get(UNLINKED_FROM);
    return run == null ? OptionalLong.empty() : OptionalLong.of(run);
  }

  /** Notes that every article is linked. */
  void linked() throws IOException {
    Map<String, Long> notes = read();
    notes.remove(UNLINKED_FROM);
    write(notes);
  }

  private Map<String, Long> read() throws IOException {
    Map<String, Long> notes = new HashMap<>();
    client
        .indices()
        .getMapping(get -> get.index(alias))
        .mappings()
        .values()
        .forEach(
            index ->
                index
                    .mappings()
                    .meta()
                    .forEach((key, value) -> notes.put(key, value.to(Long.class))));
    return notes;
  }

  private void write(Map<String, Long> notes) throws IOException {
    Map<String, JsonData> meta = new HashMap<>();
    notes.forEach((key, value) -> meta.put(key, JsonData.of(value)));
    client.indices().putMapping(put -> put.index(alias).meta(meta));
  }
}
