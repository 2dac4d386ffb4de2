package org.cuttings.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cuttings.elastic.ArticleFields;
import org.cuttings.elastic.EvidenceFields;
import org.cuttings.elastic.Indices;
import org.cuttings.elastic.Indices.Kind;
import org.cuttings.elastic.ReportFields;
import org.cuttings.extract.joins.EventJoiner;
import org.cuttings.extract.joins.Report;
import org.cuttings.model.ArticleId;
import org.cuttings.model.AuthorityRecord;

/** The reports of an archive as they stand when the shelf is opened. */
final class ReportShelf implements EventJoiner.Shelf, AutoCloseable {
  private static final int PAGE = 500;
  private static final int MOST_TERMS = 1_000;

  private final Snapshot reports;
  private final Snapshot articles;
  private final Map<String, AuthorityRecord> records;
  private final Map<ArticleId, Set<ArticleId>> copies = new HashMap<>();
  private final Map<String, StoredReport> read = new TreeMap<>();

  /** Does something with a page of reports. */
  interface Pages {
    void accept(List<StoredReport> reports) throws IOException;
  }

  ReportShelf(ElasticsearchClient client, Indices indices, Map<String, AuthorityRecord> records)
      throws IOException {
    this.reports = Snapshot.open(client, indices.alias(Kind.REPORTS));
    this.articles = Snapshot.open(client, indices.articles());
    this.records = records;
  }

  Snapshot reports() {
    return reports;
  }

  Snapshot articles() {
    return articles;
  }

  @Override
  public Collection<Report> in(Set<String> blocks) {
    try {
      return with(ReportFields.BLOCK, blocks).stream().map(StoredReport::report).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Reports could not be read", e);
    }
  }

  /** Reports with one of the values; each once, remembered until {@link #forget}. */
  Collection<StoredReport> with(String field, Set<String> values) throws IOException {
    Map<String, StoredReport> found = new TreeMap<>();
    List<String> all = List.copyOf(new TreeSet<>(values));
    for (int from = 0; from < all.size(); from += MOST_TERMS) {
      List<String> some = all.subList(from, Math.min(all.size(), from + MOST_TERMS));
      forEach(
          People.any(field, some),
          page -> page.forEach(report -> found.put(report.report().id(), report)));
    }
    read.putAll(found);
    return found.values();
  }

  Collection<StoredReport> ofArticles(Set<String> ids) throws IOException {
    return with(EvidenceFields.ARTICLE_ID, ids);
  }

  Collection<StoredReport> withIds(Set<String> ids) throws IOException {
    return with(EvidenceFields.ID, ids);
  }

  void forEach(Query query, Pages pages) throws IOException {
    reports.forEach(
        query,
        StoredReport.FIELDS,
        PAGE,
        hits -> {
          learnCopies(hits);
          List<StoredReport> page = new ArrayList<>();
          for (Hit<JsonNode> hit : hits) {
            Set<ArticleId> ofArticle = copies.getOrDefault(StoredReport.article(hit), Set.of());
            page.add(StoredReport.read(hit, ofArticle, records));
          }
          pages.accept(page);
        });
  }

  /** Remembers reports until {@link #forget}. */
  void keep(List<StoredReport> reports) {
    reports.forEach(report -> read.put(report.report().id(), report));
  }

  /** A report that was read. */
  StoredReport get(String id) {
    return Objects.requireNonNull(read.get(id), id);
  }

  /** Lets go of what was read. */
  void forget() {
    read.clear();
    copies.clear();
  }

  private void learnCopies(List<Hit<JsonNode>> hits) throws IOException {
    Set<String> unknown = new TreeSet<>();
    for (Hit<JsonNode> hit : hits) {
      ArticleId article = StoredReport.article(hit);
      if (!copies.containsKey(article)) {
        unknown.add(article.value());
      }
    }
    for (Hit<JsonNode> article : articles.get(unknown, List.of(ArticleFields.NEAR_DUPLICATES))) {
      Set<ArticleId> ids = new HashSet<>();
      StandingDocument.links(Objects.requireNonNull(article.source()))
          .forEach(link -> ids.add(link.id()));
      copies.put(new ArticleId(Objects.requireNonNull(article.id())), ids);
    }
  }

  @Override
  public void close() throws IOException {
    try (articles) {
      reports.close();
    }
  }
}
