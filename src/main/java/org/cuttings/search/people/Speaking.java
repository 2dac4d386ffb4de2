package org.cuttings.search.people;

import static org.cuttings.elastic.ArticleFields.leaf;

import co.elastic.clients.elasticsearch._types.query_dsl.ChildScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.InnerHitsResult;
import co.elastic.clients.json.JsonData;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cuttings.elastic.ArticleFields;
import org.cuttings.model.EntityKind;
import org.cuttings.model.Mention;
import org.cuttings.search.ArticleEvidence.Mentioned;
import org.cuttings.search.ArticleReader;
import org.cuttings.search.EvidenceReader;
import org.cuttings.search.Queries;
import org.cuttings.search.people.RecordView.PassageText;

/** Articles that speak of somebody, with the places where they do. */
final class Speaking {
  /** An article speaks of one key once, or once for each kind that it takes it for. */
  private static final int KINDS = EntityKind.values().length;

  private Speaking() {}

  /** The fields of an article that its passages are read from. */
  static List<String> fields() {
    List<String> fields = new ArrayList<>(ArticleReader.SUMMARY_FIELDS);
    fields.add(ArticleFields.PASSAGES_ORDINAL);
    fields.add(ArticleFields.PASSAGES_TEXT);
    return fields;
  }

  /**
   * Articles that speak of somebody.
   *
   * @param name under which the mentions come with the hit
   */
  static Query of(String key, String name) {
    return Query.of(
        q ->
            q.nested(
                nested ->
                    nested
                        .path(ArticleFields.MENTIONS)
                        .scoreMode(ChildScoreMode.None)
                        .query(Queries.term(ArticleFields.MENTIONS_KEY, key))
                        .innerHits(inner -> inner.name(name).size(KINDS))));
  }

  /** The mentions that came with a hit, in the order of the article. */
  static List<Mention> mentions(Hit<JsonNode> hit, String name) {
    InnerHitsResult inner = Objects.requireNonNull(hit.innerHits().get(name));
    ArrayNode nested = JsonNodeFactory.instance.arrayNode();
    for (Hit<JsonData> one : inner.hits().hits()) {
      nested.add(Objects.requireNonNull(one.source()).to(JsonNode.class));
    }
    return EvidenceReader.mentioned(nested).stream()
        .map(Mentioned::mentions)
        .flatMap(List::stream)
        .sorted((one, other) -> one.wording().at().compareTo(other.wording().at()))
        .toList();
  }

  /** Ordinals of the passages in which mentions begin. */
  static Set<Integer> passages(List<Mention> mentions) {
    return mentions.stream()
        .map(mention -> mention.wording().passage())
        .collect(Collectors.toSet());
  }

  static List<PassageText> texts(JsonNode article, Set<Integer> ordinals) {
    List<PassageText> passages = new ArrayList<>();
    for (JsonNode passage : article.path(ArticleFields.PASSAGES)) {
      int ordinal = passage.path(leaf(ArticleFields.PASSAGES_ORDINAL)).asInt();
      if (ordinals.contains(ordinal)) {
        passages.add(
            new PassageText(ordinal, passage.path(leaf(ArticleFields.PASSAGES_TEXT)).asText()));
      }
    }
    return passages;
  }

  static RecordView.InArticle article(Hit<JsonNode> hit, String name) {
    JsonNode document = Objects.requireNonNull(hit.source());
    List<Mention> mentions = mentions(hit, name);
    return new RecordView.InArticle(
        ArticleReader.summary(Objects.requireNonNull(hit.id()), document),
        mentions,
        texts(document, passages(mentions)));
  }
}
