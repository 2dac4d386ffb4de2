package org.cuttings.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.MgetResponse;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import co.elastic.clients.elasticsearch.indices.GetAliasResponse;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.cuttings.elastic.Indices;
import org.cuttings.model.ArticleId;

/** The index of the articles as a whole: making it, finding it, making what was written visible. */
public final class ArticleIndex {
  private final ElasticsearchClient client;
  private final Indices indices;

  public ArticleIndex(ElasticsearchClient client, Indices indices) {
    this.client = client;
    this.indices = indices;
  }

  /** Makes the index, with its alias, where there is none. */
  public void ensureExists() {
    try {
      if (current().isEmpty()) {
        create(indices.articles(1), indices.articles());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Could not make the index " + indices.articles(), e);
    }
  }

  /** Makes everything that was written visible to searches. */
  public void refresh() {
    try {
      client.indices().refresh(refresh -> refresh.index(indices.articles()));
    } catch (IOException e) {
      throw new UncheckedIOException("Could not refresh the index " + indices.articles(), e);
    }
  }

  /** Notes that a run begins to write, and returns its number. */
  public long beginRun() {
    try {
      return new RunLedger(client, indices.articles()).begin();
    } catch (IOException e) {
      throw new UncheckedIOException("Could not note a run in " + indices.articles(), e);
    }
  }

  /** What linking came to. */
  public record Linked(long articles, List<String> refusals) {
    public Linked {
      refusals = List.copyOf(refusals);
    }
  }

  /**
   * Links the near-duplicates of everything written since {@code run}, and of earlier runs that
   * were killed.
   */
  public Linked link(long run, LongConsumer progress) {
    try {
      // A rebuild that switched meanwhile brought a ledger of its own.
      new RunLedger(client, indices.articles()).unlinked(run);
      NearDuplicates.Outcome outcome =
          new NearDuplicates(client, indices.articles()).link(progress);
      return new Linked(outcome.linked(), outcome.refusals());
    } catch (IOException e) {
      throw new UncheckedIOException("Could not link near-duplicates in " + indices.articles(), e);
    }
  }

  /** What the index holds of these articles already; those that it does not hold are left out. */
  public Map<ArticleId, Standing> standings(Collection<ArticleId> ids) {
    return standings(indices.articles(), ids);
  }

  Map<ArticleId, Standing> standings(String alias, Collection<ArticleId> ids) {
    Map<ArticleId, Standing> standings = new HashMap<>();
    if (ids.isEmpty()) {
      return standings;
    }
    try {
      MgetResponse<JsonNode> response =
          client.mget(
              get ->
                  get.index(alias)
                      .ids(ids.stream().map(ArticleId::value).toList())
                      .sourceIncludes(StandingDocument.FIELDS),
              JsonNode.class);
      for (MultiGetResponseItem<JsonNode> item : response.docs()) {
        if (item.isFailure()) {
          throw new IllegalStateException(
              "Could not look up article "
                  + item.failure().id()
                  + ": "
                  + item.failure().error().reason());
        }
        JsonNode document = item.result().source();
        if (document != null) {
          standings.put(new ArticleId(item.result().id()), StandingDocument.read(document));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Could not look up articles in " + alias, e);
    }
    return standings;
  }

  /** The name of the index behind the alias of the articles. */
  Optional<String> current() throws IOException {
    return behind(indices.articles());
  }

  Optional<String> behind(String alias) throws IOException {
    // Asking for the alias itself is a 404 where there is none; asking for all its candidates is
    // not.
    GetAliasResponse response =
        client.indices().getAlias(get -> get.index(indices.articles() + "-*").allowNoIndices(true));
    return response.aliases().entrySet().stream()
        .filter(index -> index.getValue().aliases().containsKey(alias))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  void create(String name, String alias) throws IOException {
    client
        .indices()
        .create(
            create ->
                create
                    .withJson(new StringReader(Indices.articlesMapping()))
                    .index(name)
                    .aliases(alias, a -> a)
                    .timeout(timeout -> timeout.time("60s")));
  }
}
