package org.cuttings.search.people;

import static org.cuttings.elastic.ArticleFields.leaf;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.ChildScoreMode;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.InnerHitsResult;
import co.elastic.clients.json.JsonData;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cuttings.elastic.ArticleFields;
import org.cuttings.elastic.Indices;
import org.cuttings.elastic.PersonFields;
import org.cuttings.model.EntityKind;
import org.cuttings.model.Mention;
import org.cuttings.search.ArticleReader;
import org.cuttings.search.EvidenceReader;
import org.cuttings.search.Queries;
import org.cuttings.search.people.RecordView.InArticle;
import org.cuttings.search.people.RecordView.PassageText;
import org.cuttings.search.people.RecordView.Role;

/** The one round trip for a record: its document, and the newest articles that speak of it. */
final class RecordRequest {
  private static final int NEWEST = 20;

  /** An article speaks of one key once, or once for each kind that it takes it for. */
  private static final int KINDS = EntityKind.values().length;

  private final Indices indices;

  RecordRequest(Indices indices) {
    this.indices = indices;
  }

  List<RequestItem> requests(String key) {
    List<String> fields = new ArrayList<>(ArticleReader.SUMMARY_FIELDS);
    fields.add(ArticleFields.PASSAGES_ORDINAL);
    fields.add(ArticleFields.PASSAGES_TEXT);
    return List.of(
        RequestItem.of(
            item ->
                item.header(header -> header.index(indices.alias(Indices.Kind.PEOPLE)))
                    .body(body -> body.query(q -> q.ids(ids -> ids.values(key))).size(1))),
        RequestItem.of(
            item ->
                item.header(header -> header.index(indices.alias(Indices.Kind.ARTICLES)))
                    .body(
                        body ->
                            body.query(
                                    q ->
                                        q.nested(
                                            nested ->
                                                nested
                                                    .path(ArticleFields.MENTIONS)
                                                    .scoreMode(ChildScoreMode.None)
                                                    .query(
                                                        Queries.term(
                                                            ArticleFields.MENTIONS_KEY, key))
                                                    .innerHits(
                                                        inner ->
                                                            inner
                                                                .name(ArticleFields.MENTIONS)
                                                                .size(KINDS))))
                                .size(NEWEST)
                                .source(source -> source.filter(f -> f.includes(fields)))
                                .sort(
                                    s ->
                                        s.field(
                                            f ->
                                                f.field(ArticleFields.PUBLISHED_FROM)
                                                    .order(SortOrder.Desc)))
                                .sort(
                                    s ->
                                        s.field(
                                            f ->
                                                f.field(ArticleFields.PUBLISHED_TO)
                                                    .order(SortOrder.Desc)))
                                .sort(s -> s.field(f -> f.field(ArticleFields.ID))))));
  }

  /** Empty where no article speaks of it. */
  Optional<RecordView> view(String key, List<MultiSearchItem<JsonNode>> answers) {
    return answers.getFirst().hits().hits().stream()
        .findFirst()
        .map(hit -> view(key, Objects.requireNonNull(hit.source()), answers.get(1)));
  }

  private static RecordView view(String key, JsonNode person, MultiSearchItem<JsonNode> articles) {
    List<String> aliases = new ArrayList<>();
    person.path(PersonFields.ALIASES).forEach(alias -> aliases.add(alias.asText()));
    List<Role> roles = new ArrayList<>();
    for (JsonNode role : person.path(PersonFields.ROLES)) {
      roles.add(
          new Role(
              role.path("title").asText(),
              ArticleReader.text(role, "from"),
              ArticleReader.text(role, "to")));
    }
    return new RecordView(
        key,
        EntityKind.valueOf(person.path(PersonFields.KIND).asText().toUpperCase(Locale.ROOT)),
        person.path(PersonFields.NAME).asText(),
        person.path(PersonFields.CANDIDATE).asBoolean(),
        aliases,
        ArticleReader.text(person, PersonFields.NOTE),
        roles,
        person.path(PersonFields.MENTION_COUNT).asLong(),
        person.path(PersonFields.ARTICLE_COUNT).asLong(),
        person.path(PersonFields.QUOTE_COUNT).asLong(),
        ArticleReader.text(person, PersonFields.FIRST),
        ArticleReader.text(person, PersonFields.LAST),
        articles.hits().hits().stream().map(RecordRequest::article).toList());
  }

  private static InArticle article(Hit<JsonNode> hit) {
    JsonNode document = Objects.requireNonNull(hit.source());
    InnerHitsResult inner = Objects.requireNonNull(hit.innerHits().get(ArticleFields.MENTIONS));
    ArrayNode nested = JsonNodeFactory.instance.arrayNode();
    for (Hit<JsonData> one : inner.hits().hits()) {
      nested.add(Objects.requireNonNull(one.source()).to(JsonNode.class));
    }
    List<Mention> mentions =
        EvidenceReader.mentioned(nested).stream()
            .flatMap(mentioned -> mentioned.mentions().stream())
            .toList();
    Set<Integer> speaking =
        mentions.stream().map(mention -> mention.wording().passage()).collect(Collectors.toSet());
    List<PassageText> passages = new ArrayList<>();
    for (JsonNode passage : document.path(ArticleFields.PASSAGES)) {
      int ordinal = passage.path(leaf(ArticleFields.PASSAGES_ORDINAL)).asInt();
      if (speaking.contains(ordinal)) {
        passages.add(
            new PassageText(ordinal, passage.path(leaf(ArticleFields.PASSAGES_TEXT)).asText()));
      }
    }
    return new InArticle(
        ArticleReader.summary(Objects.requireNonNull(hit.id()), document), mentions, passages);
  }
}
