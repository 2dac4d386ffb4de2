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
import java.util.Objects;
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

  /** Notes that a run begins to write that knows every decision, and returns its number. */
  public long beginRun() {
    return beginRun(Long.MAX_VALUE);
  }

  /**
   * Notes that a run begins to write, and returns its number.
   *
   * @param decisions up to where in the journal it takes decisions into account
   */
  public long beginRun(long decisions) {
    try {
      return new RunLedger(client, indices).begin(decisions);
    } catch (IOException e) {
      throw new UncheckedIOException("Could not note a run in " + indices.articles(), e);
    }
  }

  /** Another text whenever a run began or ended that wrote evidence, or a rebuild switched. */
  public String state() {
    try {
      return new RunLedger(client, indices).state();
    } catch (IOException e) {
      throw new UncheckedIOException("The notes of " + indices.articles() + " cannot be read", e);
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
    placed(ids).forEach((id, placed) -> standings.put(id, placed.standing()));
    return standings;
  }

  /**
   * A document as it was read.
   *
   * @param seqNo number of the write that left it so, with {@code term}
   */
  record Placed(Standing standing, long seqNo, long term) {}

  /** Like {@link #standings}, with what it takes to replace nothing else than what was read. */
  Map<ArticleId, Placed> placed(Collection<ArticleId> ids) {
    Map<ArticleId, Placed> placed = new HashMap<>();
    if (ids.isEmpty()) {
      return placed;
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
          placed.put(
              new ArticleId(item.result().id()),
              new Placed(
                  StandingDocument.read(document),
                  Objects.requireNonNull(item.result().seqNo()),
                  Objects.requireNonNull(item.result().primaryTerm())));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Could not look up articles in " + indices.articles(), e);
    }
    return placed;
  }
}
