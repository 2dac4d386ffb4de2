package org.cuttings.app;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cuttings.curation.Change;
import org.cuttings.curation.Edit;
import org.cuttings.curation.ElasticJournal;
import org.cuttings.curation.EnteredStore;
import org.cuttings.curation.Journal;
import org.cuttings.curation.RecordKind;
import org.cuttings.elastic.ArticleFields;
import org.cuttings.elastic.ElasticConnection;
import org.cuttings.elastic.EnteredIndices;
import org.cuttings.elastic.Indices;
import org.cuttings.index.Derivation;
import org.cuttings.index.Rederivation;
import org.cuttings.model.Article;
import org.cuttings.model.ArticleId;
import org.cuttings.model.EventType;
import org.cuttings.model.Evidence;
import org.cuttings.originals.FileOriginalStore;
import org.cuttings.testsupport.HandMade;

/**
 * An archive in which curators decide who the words "Harbour" and "Quay" stand for; undecided, each
 * is a candidate.
 */
final class DecidedNames {
  private static final List<String> WORDS = List.of("Harbour", "Quay");

  final ElasticsearchClient client;
  final Indices indices;
  final Path data;
  final Journal journal;

  DecidedNames(ElasticsearchClient client, Indices indices, Path data) {
    this.client = client;
    this.indices = indices;
    this.data = data;
    this.journal =
        ElasticJournal.open(
            EnteredStore.open(client, EnteredIndices.of(indices)), Clock.systemUTC());
  }

  /** A process that brings decisions into effect, slowly, so that it can be killed on the way. */
  public static void main(String[] args) {
    DecidedNames names =
        new DecidedNames(
            ElasticConnection.to(URI.create(args[0])).open(),
            new Indices(args[1]),
            Path.of(args[2]));
    names.rederiver(names.rereading(), 100).start();
  }

  void decide(String word, String id) {
    long known = journal.latest(RecordKind.AUTHORITY, word).map(Change::version).orElse(0L);
    journal.append(
        RecordKind.AUTHORITY,
        word,
        known,
        Edit.of("ann", "decided"),
        new ObjectMapper().createObjectNode().put("id", id));
  }

  Derivation derivation() {
    return derivation(0);
  }

  private Derivation derivation(long millisPerArticle) {
    long decisions = journal.position();
    Map<String, String> ids = new java.util.HashMap<>();
    journal
        .latest(RecordKind.AUTHORITY)
        .forEach(change -> ids.put(change.id(), change.state().path("id").asText()));
    return Derivation.of(
            "rules",
            List.of(),
            article -> {
              try {
                Thread.sleep(millisPerArticle);
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              return evidence(article, ids);
            })
        .decided(decisions, List.of());
  }

  private static Evidence evidence(Article article, Map<String, String> ids) {
    HandMade evidence = HandMade.of(article);
    for (String word : WORDS) {
      if (article.text().contains(word + " called")) {
        String id = ids.get(word);
        if (id == null) {
          evidence.candidate(word, word);
        } else {
          evidence
              .person(id, "Decided " + id, word)
              .event(EventType.CALL, "called", word + " called", null, id);
        }
      }
    }
    return evidence.evidence();
  }

  OriginalRereading rereading() {
    return new OriginalRereading(new FileOriginalStore(data));
  }

  Rederiver rederiver(org.cuttings.index.IndexRebuild.Rereading rereading, long millisPerArticle) {
    return new Rederiver(
        new Rederivation(client, indices, data, rereading),
        journal,
        () -> derivation(millisPerArticle),
        Map.of(RecordKind.AUTHORITY, this::saying),
        System.out::println);
  }

  private Set<ArticleId> saying(List<Change> changes) {
    Set<ArticleId> ids = new HashSet<>();
    for (Change change : changes) {
      try {
        client
            .search(
                search ->
                    search
                        .index(indices.articles())
                        .size(1_000)
                        .query(
                            q ->
                                q.match(
                                    m -> m.field(ArticleFields.PASSAGES_TEXT).query(change.id()))),
                JsonNode.class)
            .hits()
            .hits()
            .forEach(hit -> ids.add(new ArticleId(Objects.requireNonNull(hit.id()))));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return ids;
  }
}
