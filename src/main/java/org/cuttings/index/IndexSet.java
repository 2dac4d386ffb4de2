package org.cuttings.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.HealthStatus;
import co.elastic.clients.elasticsearch.indices.GetAliasResponse;
import co.elastic.clients.elasticsearch.indices.get_mapping.IndexMappingRecord;
import co.elastic.clients.json.JsonData;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cuttings.elastic.Indices;
import org.cuttings.elastic.Indices.Kind;

/**
 * The indices of an archive, one for each kind of document, all with the same number. The one of
 * the articles is made last: where it is, the others are.
 */
final class IndexSet {
  private final ElasticsearchClient client;
  private final Indices indices;

  IndexSet(ElasticsearchClient client, Indices indices) {
    this.client = client;
    this.indices = indices;
  }

  /**
   * Makes what is not there in an archive without articles.
   *
   * @throws OutdatedIndexException where indices are there, but not as they would be made now
   */
  void ensureExists() throws IOException {
    Map<Kind, String> there = behind(indices);
    if (!there.containsKey(Kind.ARTICLES)) {
      create(1, indices, there.keySet());
    } else if (there.size() < Kind.values().length || !isAsDefined(there)) {
      throw new OutdatedIndexException();
    }
  }

  private boolean isAsDefined(Map<Kind, String> there) throws IOException {
    Map<String, IndexMappingRecord> mappings =
        client.indices().getMapping(get -> get.index(List.copyOf(there.values()))).mappings();
    return there.entrySet().stream()
        .allMatch(
            index -> {
              IndexMappingRecord mapping = mappings.get(index.getValue());
              JsonData definition =
                  mapping == null ? null : mapping.mappings().meta().get(Indices.DEFINITION);
              return definition != null
                  && definition.to(String.class).equals(index.getKey().digest());
            });
  }

  /** The name of the index behind each alias of {@code aliases} that there is. */
  Map<Kind, String> behind(Indices aliases) throws IOException {
    Map<Kind, String> behind = new EnumMap<>(Kind.class);
    all()
        .aliases()
        .forEach(
            (name, index) -> {
              for (Kind kind : Kind.values()) {
                if (index.aliases().containsKey(aliases.alias(kind))) {
                  behind.put(kind, name);
                }
              }
            });
    return behind;
  }

  private GetAliasResponse all() throws IOException {
    // Asking for the alias itself is a 404 where there is none; asking for all its candidates is
    // not.
    return client
        .indices()
        .getAlias(get -> get.index(indices.prefix() + "-*").allowNoIndices(true));
  }

  /** Makes an index of each kind, with its alias, but for those that are {@code there}. */
  void create(int number, Indices aliases, Collection<Kind> there) throws IOException {
    List<Kind> missing = new ArrayList<>(List.of(Kind.values()).reversed());
    missing.removeAll(there);
    for (Kind kind : missing) {
      client
          .indices()
          .create(
              create ->
                  create
                      .withJson(new StringReader(kind.definition()))
                      .index(indices.numbered(kind, number))
                      .aliases(aliases.alias(kind), alias -> alias)
                      // Waiting for each one by itself takes several times as long.
                      .waitForActiveShards(shards -> shards.count(0))
                      .timeout(timeout -> timeout.time("60s")));
    }
    List<String> names = missing.stream().map(kind -> indices.numbered(kind, number)).toList();
    client
        .cluster()
        .health(
            health ->
                health
                    .index(names)
                    .waitForStatus(HealthStatus.Yellow)
                    .timeout(timeout -> timeout.time("60s")));
  }

  /** The number for the next index of every kind. */
  int nextNumber() throws IOException {
    return behind(indices).entrySet().stream()
            .mapToInt(
                index ->
                    Integer.parseInt(
                        index.getValue().substring(indices.alias(index.getKey()).length() + 1)))
            .max()
            .orElse(0)
        + 1;
  }

  /** Removes every index of the archive that is not searched. */
  void removeOthers() throws IOException {
    Collection<String> searched = behind(indices).values();
    List<String> others = new ArrayList<>();
    for (String name : all().aliases().keySet()) {
      for (Kind kind : Kind.values()) {
        if (name.matches(Pattern.quote(indices.alias(kind)) + "-\\d+")
            && !searched.contains(name)) {
          others.add(name);
        }
      }
    }
    if (!others.isEmpty()) {
      client.indices().delete(delete -> delete.index(others));
    }
  }

  void blockWrites(boolean block) throws IOException {
    List<String> names = List.copyOf(behind(indices).values());
    if (!names.isEmpty()) {
      client
          .indices()
          .putSettings(put -> put.index(names).settings(s -> s.blocks(b -> b.write(block))));
    }
  }

  /** Makes everything that was written visible to searches. */
  static void refresh(ElasticsearchClient client, Indices indices) throws IOException {
    List<String> aliases = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      aliases.add(indices.alias(kind));
    }
    client.indices().refresh(refresh -> refresh.index(aliases));
  }
}
