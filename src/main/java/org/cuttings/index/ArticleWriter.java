package org.cuttings.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.cuttings.elastic.Indices;
import org.cuttings.extract.joins.Outlets;
import org.cuttings.model.Article;
import org.cuttings.model.ArticleId;
import org.cuttings.model.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Writes articles, and the documents of their evidence, to the indices. Safe for use by several
 * threads; what was written is searchable after {@link #close} and {@link ArticleIndex#refresh}.
 *
 * <p>An article's own document is sent once the engine has taken all its evidence: whoever is
 * killed on the way finds the article not there, or as it was, and takes it in again. What an
 * earlier revision leaves behind is cleared by {@link ArticleIndex#link}.
 */
public final class ArticleWriter implements AutoCloseable {
  private final Indices indices;
  private final Outlets outlets;
  private final Listener listener;
  private final BulkWriter articles;
  private final BulkWriter evidence;
  private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();

  /** Hears what became of each article, on the thread that sent it. */
  public interface Listener {
    /**
     * @param refusal why the engine refused it; null when it is in the index
     */
    void written(ArticleId id, @Nullable String refusal);
  }

  /** An article whose evidence is on its way. */
  private static final class Waiting {
    final byte[] document;
    final ArticleIndex.@Nullable Placed instead;
    int left;
    @Nullable String refusal;

    Waiting(byte[] document, ArticleIndex.@Nullable Placed instead, int left) {
      this.document = document;
      this.instead = instead;
      this.left = left;
    }

    /** Whether it was the last one. */
    synchronized boolean arrived(@Nullable String refused) {
      refusal = refusal == null ? refused : refusal;
      return --left == 0;
    }
  }

  public ArticleWriter(ElasticsearchClient client, Indices indices, Listener listener) {
    this(client, indices, Outlets.UNLISTED, listener);
  }

  /**
   * @param outlets those that an article can name as its source
   */
  public ArticleWriter(
      ElasticsearchClient client, Indices indices, Outlets outlets, Listener listener) {
    this.indices = indices;
    this.outlets = outlets;
    this.listener = listener;
    articles =
        new BulkWriter(client, (id, refusal) -> listener.written(new ArticleId(id), refusal));
    evidence = new BulkWriter(client, this::evidenceWritten);
  }

  /**
   * Writes an article in the place of an earlier revision.
   *
   * @param found what was derived from it
   * @param before what stands in the index already; null where nothing does
   */
  public void write(Article article, Evidence found, Filing filing, @Nullable Standing before) {
    write(article, found, filing, before, null);
  }

  /**
   * Writes an article in the place of exactly what was read; the listener hears {@link
   * BulkWriter#CHANGED_MEANWHILE} where that was replaced since. The evidence may be written even
   * then: write the article again.
   */
  void replace(Article article, Evidence found, Filing filing, ArticleIndex.Placed instead) {
    write(article, found, filing, instead.standing(), instead);
  }

  private void write(
      Article article,
      Evidence found,
      Filing filing,
      @Nullable Standing before,
      ArticleIndex.@Nullable Placed instead) {
    byte[] document = ArticleDocument.of(article, found, filing, before);
    List<EvidenceDocument> documents = EvidenceDocuments.of(article, found, outlets, filing);
    if (documents.isEmpty()) {
      put(article.id().value(), document, instead);
      return;
    }
    waiting.put(article.id().value(), new Waiting(document, instead, documents.size()));
    int held = document.length;
    for (EvidenceDocument one : documents) {
      evidence.put(indices.alias(one.kind()), one.id(), one.json(), held);
      held = 0;
    }
  }

  private void evidenceWritten(String id, @Nullable String refusal) {
    String article = id.substring(0, id.indexOf('-'));
    Waiting document = Objects.requireNonNull(waiting.get(article));
    if (!document.arrived(refusal)) {
      return;
    }
    waiting.remove(article);
    if (document.refusal == null) {
      put(article, document.document, document.instead);
    } else {
      listener.written(new ArticleId(article), document.refusal);
    }
  }

  private void put(String id, byte[] document, ArticleIndex.@Nullable Placed instead) {
    if (instead == null) {
      articles.put(indices.articles(), id, document);
    } else {
      articles.replace(indices.articles(), id, document, instead.seqNo(), instead.term());
    }
  }

  @Override
  public void close() {
    evidence.close();
    articles.close();
  }
}
