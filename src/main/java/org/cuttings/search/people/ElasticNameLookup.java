package org.cuttings.search.people;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.cuttings.elastic.Indices;
import org.cuttings.elastic.PersonFields;
import org.cuttings.model.EntityKind;
import org.cuttings.search.Engine;
import org.cuttings.search.NameLookup;
import org.cuttings.search.NameReading;
import org.cuttings.search.Queries;
import org.cuttings.search.RecordSummary;
import org.cuttings.search.UncheckedReading;

/**
 * Tells by the index of people whom words name. It costs one search; whether further names of the
 * one who is meant also name anybody else is to be asked besides.
 */
public final class ElasticNameLookup implements NameLookup {
  private static final int MOST_PEOPLE = 8;

  /** Names that are looked for besides the words of a query. */
  private static final int MOST_NAMES = 12;

  private final Engine engine;
  private final Indices indices;

  public ElasticNameLookup(ElasticsearchClient client, Indices indices) {
    engine = new Engine(client);
    this.indices = indices;
  }

  /** Somebody, how well the name fits, and the words that articles have. */
  private record Found(RecordSummary summary, double score, List<String> forms) {}

  @Override
  public Optional<RequestItem> question(String words) {
    return Optional.of(people(NameQueries.finished(words)));
  }

  @Override
  public UncheckedReading exactly(String words, MultiSearchItem<JsonNode> answer) {
    List<Found> found = found(answer);
    List<Found> whole = found.stream().filter(one -> NameQueries.isWhole(one.score)).toList();
    if (!whole.isEmpty()) {
      return reading(words, whole);
    }
    // "Robert Mueller" of one who is on record as Robert Swan Mueller.
    boolean several = words.strip().indexOf(' ') > 0;
    return several && found.size() == 1 && found.getFirst().summary.kind() == EntityKind.PERSON
        ? reading(words, found)
        : UncheckedReading.NOBODY;
  }

  @Override
  public UncheckedReading nearly(String words) {
    List<Found> found =
        found(engine.searchAll(List.of(people(NameQueries.nearly(words)))).getFirst());
    if (found.isEmpty()) {
      return UncheckedReading.NOBODY;
    }
    Found best = found.getFirst();
    boolean only =
        found.stream()
            .skip(1)
            .noneMatch(other -> other.summary.articles() * 3 > best.summary.articles());
    return reading(words, only ? List.of(best) : found);
  }

  private RequestItem people(Query named) {
    List<String> fields = new ArrayList<>(RecordReader.SUMMARY_FIELDS);
    fields.add(PersonFields.FORMS);
    return Asked.of(
        indices,
        Indices.Kind.PEOPLE,
        body ->
            body.query(
                    q ->
                        q.bool(
                            bool ->
                                bool.must(named)
                                    .mustNot(
                                        Queries.term(PersonFields.KIND, EntityKind.GROUP.value()))))
                .size(MOST_PEOPLE)
                .trackTotalHits(track -> track.enabled(false))
                .source(Asked.only(fields)));
  }

  private static List<Found> found(MultiSearchItem<JsonNode> answer) {
    return answer.hits().hits().stream()
        .map(
            hit -> {
              JsonNode person = Objects.requireNonNull(hit.source());
              Double score = hit.score();
              return new Found(
                  RecordReader.summary(person),
                  score == null ? 0 : score,
                  RecordReader.forms(person).stream().map(RecordView.Form::words).toList());
            })
        .toList();
  }

  private UncheckedReading reading(String words, List<Found> found) {
    List<RecordSummary> people = found.stream().map(Found::summary).toList();
    // A name without a record beside one with a record is most likely the same person again.
    List<Found> records = found.stream().filter(one -> !one.summary.candidate()).toList();
    Found only =
        found.size() == 1 ? found.getFirst() : records.size() == 1 ? records.getFirst() : null;
    if (only == null) {
      return new UncheckedReading(new NameReading(people, List.of()), List.of());
    }
    List<String> others = others(words, only.forms);
    return new UncheckedReading(
        new NameReading(people, others),
        others.stream().map(name -> someoneElse(only.summary.key(), name)).toList());
  }

  /** The forms that the words do not find anyway; of two that hold one another, the shorter. */
  private static List<String> others(String words, List<String> forms) {
    Set<String> typed = new HashSet<>(words(words));
    List<String> kept = new ArrayList<>();
    List<String> shortestFirst = new ArrayList<>(forms);
    shortestFirst.sort(Comparator.comparingInt(String::length));
    for (String form : shortestFirst) {
      List<String> own = words(form);
      boolean found = own.isEmpty() || new HashSet<>(own).containsAll(typed);
      String padded = padded(own);
      if (!found
          && kept.stream().noneMatch(shorter -> padded.contains(padded(words(shorter))))
          && kept.size() < MOST_NAMES) {
        kept.add(form);
      }
    }
    return kept;
  }

  private static String padded(List<String> words) {
    return " " + String.join(" ", words) + " ";
  }

  /** In small letters, without accents, as searches compare them. */
  private static List<String> words(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    for (String word : plain.split("[^\\p{L}\\p{N}]+")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  /** Whether a name is also that of somebody else. */
  private RequestItem someoneElse(String key, String name) {
    return Asked.of(
        indices,
        Indices.Kind.PEOPLE,
        body ->
            body.query(
                    q ->
                        q.bool(
                            bool ->
                                bool.filter(NameQueries.isNamed(name))
                                    .mustNot(not -> not.ids(ids -> ids.values(key)))))
                .size(1)
                .trackTotalHits(track -> track.enabled(false))
                .source(source -> source.fetch(false)));
  }
}
