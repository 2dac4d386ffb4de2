package org.cuttings.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.MgetResponse;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.cuttings.elastic.ArticleFields;
import org.cuttings.elastic.Indices;
import org.cuttings.model.ArticleId;

/** The indices of an archive as a whole: making them, and what they hold of articles already. */
public final class ArticleIndex {
  private final ElasticsearchClient client;
  private final Indices indices;

  public ArticleIndex(ElasticsearchClient client, Indices indices) {
    this.client = client;
    this.indices = indices;
  }

  /**
   * Makes the indices, with their aliases, where there are none.
   *
   * @throws OutdatedIndexException where another version of Cuttings made them
   */
  public void ensureExists() {
    try {
      new IndexSet(client, indices).ensureExists();
    } catch (IOException e) {
      throw new UncheckedIOException("Could not make the index " + indices.articles(), e);
    }
  }

  /** Makes everything that was written visible to searches. */
  public void refresh() {
    try {
      IndexSet.refresh(client, indices);
    } catch (IOException e) {
      throw new UncheckedIOException("Could not refresh the index " + indices.articles(), e);
    }
  }

  /** Notes that a run begins to write, and returns its number. */
  public long beginRun() {
    try {
      return new RunLedger(client, indices).begin();
    } catch (IOException e) {
      throw new UncheckedIOException("Could not note a run in " + indices.articles(), e);
    }
  }

  /** How many articles were not read as {@code version} says; what is written must be visible. */
  public long countReadOtherwise(String version) {
    try {
      return client
          .count(
              count ->
                  count
                      .index(indices.articles())
                      .query(
                          q ->
                              q.bool(
                                  bool ->
                                      bool.mustNot(
                                          not ->
                                              not.term(
                                                  term ->
                                                      term.field(ArticleFields.PIPELINE)
                                                          .value(version))))))
          .count();
    } catch (IOException e) {
      throw new UncheckedIOException("Could not count the articles of " + indices.articles(), e);
    }
  }

  /** What the index holds of these articles already; those that it does not hold are left out. */
  public Map<ArticleId, Standing> standings(Collection<ArticleId> ids) {
    Map<ArticleId, Standing> standings = new HashMap<>();
    if (ids.isEmpty()) {
      return standings;
    }
    try {
      MgetResponse<JsonNode> response =
          client.mget(
              get ->
                  get.index(indices.articles())
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
      throw new UncheckedIOException("Could not look up articles in " + indices.articles(), e);
    }
    return standings;
  }
}
