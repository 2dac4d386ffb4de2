package org.cuttings.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.cuttings.elastic.ArticleFields;
import org.cuttings.elastic.Indices;
import org.cuttings.elastic.PersonFields;
import org.cuttings.extract.names.SearchNames;
import org.cuttings.model.ArticleId;
import org.cuttings.model.AuthorityChange;
import org.cuttings.model.AuthorityRecord;
import org.cuttings.model.EntityKind;

/**
 * The articles in which a record may be found: those that mention it now, and those with words that
 * are, or sound like, one of its names. Rather too many than too few.
 */
public final class ArticlesNaming {
  private static final int PAGE = 500;
  private static final int AT_ONCE = 400;
  private static final int MOST_SOUNDING_LIKE = 200;

  private final ElasticsearchClient client;
  private final Indices indices;

  public ArticlesNaming(ElasticsearchClient client, Indices indices) {
    this.client = client;
    this.indices = indices;
  }

  /** Those that may come out otherwise after the changes. */
  public Set<ArticleId> of(Collection<AuthorityChange> changes) {
    Set<ArticleId> found = new LinkedHashSet<>();
    try {
      IndexSet.refresh(client, indices);
      List<Query> queries = new ArrayList<>();
      for (AuthorityChange change : changes) {
        if (change.altersNames()) {
          queries.addAll(queries(change));
        } else if (!change.ofNoRecord()) {
          any(change, found);
        }
        if (queries.size() > AT_ONCE) {
          find(queries, found);
          queries.clear();
        }
      }
      find(queries, found);
    } catch (IOException e) {
      throw new UncheckedIOException("Could not look for the articles of records", e);
    }
    return found;
  }

  private void find(List<Query> any, Set<ArticleId> found) throws IOException {
    if (any.isEmpty()) {
      return;
    }
    Query query = Query.of(q -> q.bool(bool -> bool.should(List.copyOf(any))));
    try (Snapshot articles = Snapshot.open(client, indices.articles())) {
      articles.forEach(
          query,
          List.of(ArticleFields.ID),
          PAGE,
          hits -> hits.forEach(hit -> found.add(new ArticleId(Objects.requireNonNull(hit.id())))));
    }
  }

  /** One article of the record is enough to count it anew, and so to show what is said of it. */
  private void any(AuthorityChange change, Set<ArticleId> found) throws IOException {
    Query mentioning = mentioning(List.of(either(change).id()));
    client
        .search(
            search ->
                search
                    .index(indices.articles())
                    .size(1)
                    .source(source -> source.fetch(false))
                    .query(mentioning),
            Void.class)
        .hits()
        .hits()
        .forEach(hit -> found.add(new ArticleId(Objects.requireNonNull(hit.id()))));
  }

  private List<Query> queries(AuthorityChange change) throws IOException {
    AuthorityRecord record = either(change);
    List<String> names = differing(change, ArticlesNaming::names);
    Set<String> keys = new TreeSet<>(soundingLike(names));
    keys.add(record.id());
    differing(change, AuthorityRecord::relations).forEach(relation -> keys.add(relation.of()));
    Set<String> phrases = new TreeSet<>(names);
    for (String name : names) {
      if (record.kind() == EntityKind.PERSON) {
        String[] words = name.strip().split("\\s+");
        phrases.add(words[words.length - 1]);
        phrases.add(SearchNames.shipped().family(name, true));
      } else if (name.matches("\\p{Lu}{2,6}")) {
        phrases.add(String.join(" ", name.split("")));
      }
    }
    for (AuthorityRecord.Office office : differing(change, AuthorityRecord::roles)) {
      phrases.add(office.title());
      phrases.addAll(office.descriptions());
    }
    List<Query> any = new ArrayList<>();
    any.add(mentioning(List.copyOf(keys)));
    for (String phrase : phrases) {
      for (String field : List.of(ArticleFields.PASSAGES_TEXT, ArticleFields.TITLE)) {
        any.add(Query.of(q -> q.matchPhrase(match -> match.field(field).query(phrase))));
      }
    }
    return any;
  }

  private static AuthorityRecord either(AuthorityChange change) {
    return Objects.requireNonNull(change.after() == null ? change.before() : change.after());
  }

  private static List<String> names(AuthorityRecord record) {
    List<String> names = new ArrayList<>(record.aliases());
    names.add(record.name());
    return names;
  }

  /** What only one side has. */
  private static <T> List<T> differing(
      AuthorityChange change, Function<AuthorityRecord, List<T>> part) {
    List<T> before = change.before() == null ? List.of() : part.apply(change.before());
    List<T> after = change.after() == null ? List.of() : part.apply(change.after());
    List<T> differing = new ArrayList<>(before);
    differing.removeAll(after);
    List<T> added = new ArrayList<>(after);
    added.removeAll(before);
    differing.addAll(added);
    return differing;
  }

  private static Query mentioning(List<String> keys) {
    return Query.of(
        q ->
            q.nested(
                nested ->
                    nested
                        .path(ArticleFields.MENTIONS)
                        .query(People.any(ArticleFields.MENTIONS_KEY, keys))));
  }

  /** Candidates whose names may be another spelling. */
  private List<String> soundingLike(List<String> names) throws IOException {
    if (names.isEmpty()) {
      return List.of();
    }
    List<Query> alike =
        names.stream()
            .map(
                name ->
                    Query.of(
                        q ->
                            q.match(
                                match ->
                                    match
                                        .field(PersonFields.NAMES_SKELETON)
                                        .query(name)
                                        .operator(Operator.And))))
            .toList();
    return client
        .search(
            search ->
                search
                    .index(indices.alias(Indices.Kind.PEOPLE))
                    .size(MOST_SOUNDING_LIKE)
                    .source(source -> source.fetch(false))
                    .query(
                        q ->
                            q.bool(
                                bool ->
                                    bool.filter(
                                            f ->
                                                f.term(
                                                    t ->
                                                        t.field(PersonFields.CANDIDATE)
                                                            .value(true)))
                                        .filter(f -> f.bool(b -> b.should(alike))))),
            Void.class)
        .hits()
        .hits()
        .stream()
        .map(hit -> Objects.requireNonNull(hit.id()))
        .toList();
  }
}
