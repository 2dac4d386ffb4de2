package org.cuttings.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.util.List;
import org.cuttings.elastic.Indices;
import org.cuttings.model.Article;
import org.cuttings.model.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * Writes articles to the index. Safe for use by several threads; what was written is searchable
 * after {@link #close} and {@link ArticleIndex#refresh}.
 */
public final class ArticleWriter implements AutoCloseable {
  private final BulkWriter bulk;

  /** Hears what became of each article, on the thread that sent it. */
  public interface Listener {
    /**
     * @param refusal why the engine refused it; null when it is in the index
     */
    void written(ArticleId id, @Nullable String refusal);
  }

  public ArticleWriter(ElasticsearchClient client, Indices indices, Listener listener) {
    this(new BulkWriter(client, indices.articles(), listener::written));
  }

  ArticleWriter(BulkWriter bulk) {
    this.bulk = bulk;
  }

  /**
   * Writes an article in the place of an earlier revision.
   *
   * @param links near-duplicates known from before; linking brings them up to date
   */
  public void write(Article article, Filing filing, List<Link> links) {
    bulk.put(article.id(), ArticleDocument.of(article, filing, links));
  }

  @Override
  public void close() {
    bulk.close();
  }
}
