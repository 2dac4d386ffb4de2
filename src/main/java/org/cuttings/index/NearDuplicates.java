package org.cuttings.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.MsearchResponse;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;
import org.cuttings.elastic.ArticleFields;
import org.cuttings.elastic.Indices;
import org.cuttings.model.ArticleId;

/**
 * Links articles with their near-duplicates.
 *
 * <p>The links of an article are a function of the fingerprints in the index and of nothing else:
 * no order of arrival, no earlier link. They are worked out after the writing, for every article of
 * the runs that are pending and for those that such an article was or becomes linked to. Partners
 * are brought up to date before the article that remembers them, so whoever is killed on the way
 * leaves enough to begin again.
 */
final class NearDuplicates {
  /** Links that a document names; of more, the nearest. */
  static final int MOST_LINKS = 100;

  private static final int BATCH = 100;
  private static final int PAGE = 500;

  private final ElasticsearchClient client;
  private final String alias;
  private final Set<ArticleId> done = new HashSet<>();
  private final List<String> refusals = new ArrayList<>();
  private long linked;

  NearDuplicates(ElasticsearchClient client, Indices indices) {
    this.client = client;
    this.alias = indices.articles();
  }

  /**
   * @param linked articles that have near-duplicates, of those looked at
   * @param refusals what the engine refused, as sentences
   */
  record Outcome(long linked, List<String> refusals) {}

  /** Links what was written since {@code run}; {@code progress} hears how many are looked at. */
  Outcome link(long run, LongConsumer progress) throws IOException {
    try (Snapshot snapshot = Snapshot.open(client, alias)) {
      snapshot.forEach(
          Snapshot.since(ArticleFields.RUN, run),
          Linkable.FIELDS,
          BATCH,
          hits -> {
            link(snapshot, hits.stream().map(NearDuplicates::read).toList());
            progress.accept(hits.size());
          });
    }
    return new Outcome(linked, List.copyOf(refusals));
  }

  private void link(Snapshot snapshot, List<Linkable> articles) throws IOException {
    Map<ArticleId, List<Link>> links = links(snapshot, articles);
    linked += links.values().stream().filter(list -> !list.isEmpty()).count();
    Set<ArticleId> partners = new HashSet<>();
    for (Linkable article : articles) {
      article.links().forEach(link -> partners.add(link.id()));
      links.getOrDefault(article.id(), List.of()).forEach(link -> partners.add(link.id()));
    }
    articles.forEach(article -> partners.remove(article.id()));
    partners.removeAll(done);
    List<Linkable> others =
        snapshot.get(partners.stream().map(ArticleId::value).toList(), Linkable.FIELDS).stream()
            .map(NearDuplicates::read)
            .toList();
    write(others, links(snapshot, others));
    write(articles, links);
  }

  private void write(List<Linkable> articles, Map<ArticleId, List<Link>> links) {
    try (BulkWriter bulk =
        new BulkWriter(
            client,
            (id, refusal) -> {
              if (refusal != null) {
                refusals.add("Linking " + id + ": " + refusal);
              }
            })) {
      for (Linkable article : articles) {
        List<Link> current = links.getOrDefault(article.id(), List.of());
        if (!current.equals(article.links())) {
          bulk.update(alias, article.id().value(), ArticleDocument.links(current));
        }
        done.add(article.id());
      }
    }
  }

  private Map<ArticleId, List<Link>> links(Snapshot snapshot, List<Linkable> articles)
      throws IOException {
    Map<ArticleId, Map<ArticleId, Link>> found = new HashMap<>();
    List<Question> questions = new ArrayList<>();
    for (Linkable article : articles) {
      if (article.fingerprint() != null) {
        for (Query query : CandidateQueries.of(article.id(), article.fingerprint())) {
          questions.add(new Question(article, query, 0));
        }
      }
    }
    while (!questions.isEmpty()) {
      List<Question> more = new ArrayList<>();
      MsearchResponse<Void> response = ask(snapshot, questions);
      for (int i = 0; i < questions.size(); i++) {
        Question question = questions.get(i);
        List<Hit<Void>> hits = hits(response.responses().get(i));
        for (Hit<Void> hit : hits) {
          question
              .article
              .linkTo(Linkable.candidate(hit))
              .ifPresent(
                  link ->
                      found
                          .computeIfAbsent(question.article.id(), id -> new HashMap<>())
                          .put(link.id(), link));
        }
        if (hits.size() == PAGE) {
          more.add(new Question(question.article, question.query, question.from + PAGE));
        }
      }
      questions = more;
    }
    Map<ArticleId, List<Link>> links = new HashMap<>();
    found.forEach((id, each) -> links.put(id, nearest(each.values())));
    return links;
  }

  private record Question(Linkable article, Query query, int from) {}

  private MsearchResponse<Void> ask(Snapshot snapshot, List<Question> questions)
      throws IOException {
    List<RequestItem> items =
        questions.stream()
            .map(
                question ->
                    RequestItem.of(
                        item ->
                            item.header(header -> header)
                                .body(
                                    body ->
                                        body.pit(snapshot.reference())
                                            .query(question.query)
                                            .from(question.from)
                                            .size(PAGE)
                                            .sort(sort -> sort.field(f -> f.field("_shard_doc")))
                                            .trackTotalHits(total -> total.enabled(false))
                                            .source(source -> source.fetch(false))
                                            .docvalueFields(
                                                Linkable.COLUMNS.stream()
                                                    .map(
                                                        column ->
                                                            co.elastic.clients.elasticsearch._types
                                                                .query_dsl.FieldAndFormat.of(
                                                                f -> f.field(column)))
                                                    .toList()))))
            .toList();
    return client.msearch(search -> search.searches(items), Void.class);
  }

  private static List<Hit<Void>> hits(MultiSearchResponseItem<Void> item) {
    if (item.isFailure()) {
      throw new IllegalStateException(
          "Looking for near-duplicates failed: " + item.failure().error().reason());
    }
    return item.result().hits().hits();
  }

  private static List<Link> nearest(Collection<Link> links) {
    return links.stream()
        .sorted(
            Comparator.comparingDouble(Link::similarity)
                .reversed()
                .thenComparing(link -> link.id().value()))
        .limit(MOST_LINKS)
        .sorted(Comparator.comparing(link -> link.id().value()))
        .toList();
  }

  private static Linkable read(Hit<JsonNode> hit) {
    return Linkable.read(Objects.requireNonNull(hit.id()), Objects.requireNonNull(hit.source()));
  }
}
