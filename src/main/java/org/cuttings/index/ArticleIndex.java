package org.cuttings.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.indices.GetAliasResponse;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.cuttings.elastic.Indices;

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
        .map(java.util.Map.Entry::getKey)
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
