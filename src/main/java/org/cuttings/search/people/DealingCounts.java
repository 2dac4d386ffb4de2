package org.cuttings.search.people;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cuttings.elastic.HappeningFields;
import org.cuttings.model.EntityKind;
import org.cuttings.model.EventStatus;
import org.cuttings.search.Answers;
import org.cuttings.search.ArticleEvidence.Named;
import org.cuttings.search.Queries;
import org.cuttings.search.people.RecordView.Dealing;
import org.cuttings.search.people.RecordView.Tie;

/** Counts with whom somebody took part in what passes between people. */
final class DealingCounts {
  private static final int MOST = 24;
  private static final int MOST_PAIRS = 400;

  private static final String INTERACTIONS = "interactions";
  private static final String PARTIES = "parties";
  private static final String KEYS = "keys";
  private static final String NAME = "name";
  private static final String KIND = "kind";
  private static final String EVENTS = "events";
  private static final String STATUSES = "statuses";
  private static final String PAIRS = "pairs";

  private DealingCounts() {}

  /** Within the events that somebody took part in. */
  static Map<String, Aggregation> aggregations() {
    Aggregation events =
        Aggregation.of(
            a -> a.reverseNested(r -> r).aggregations(STATUSES, terms(HappeningFields.STATUS, 5)));
    Aggregation keys =
        Aggregation.of(
            a ->
                // One more than is shown: the one whom all this is about is among them.
                a.terms(t -> t.field(HappeningFields.PARTICIPANTS_KEY).size(MOST + 1))
                    .aggregations(
                        Map.of(
                            NAME, terms(HappeningFields.PARTICIPANTS_NAME, 1),
                            KIND, terms(HappeningFields.PARTICIPANTS_KIND, 1),
                            EVENTS, events)));
    Aggregation parties =
        Aggregation.of(
            a ->
                a.nested(nested -> nested.path(HappeningFields.PARTICIPANTS))
                    .aggregations(KEYS, keys));
    return Map.of(
        INTERACTIONS,
        Aggregation.of(
            a ->
                a.filter(Queries.term(HappeningFields.INTERACTION, Boolean.TRUE.toString()))
                    .aggregations(
                        Map.of(PARTIES, parties, PAIRS, terms(HappeningFields.PAIR, MOST_PAIRS)))));
  }

  private static Aggregation terms(String field, int size) {
    return Aggregation.of(a -> a.terms(terms -> terms.field(field).size(size)));
  }

  static List<Dealing> dealings(String key, Answers answers) {
    Map<String, Aggregate> parties =
        answers.within(INTERACTIONS).get(PARTIES).nested().aggregations();
    List<Dealing> dealings = new ArrayList<>();
    for (StringTermsBucket bucket : new Answers(parties).buckets(KEYS)) {
      String other = bucket.key().stringValue();
      Answers figures = new Answers(bucket.aggregations());
      String name = figures.firstValue(NAME);
      String kind = figures.firstValue(KIND);
      if (!other.equals(key) && dealings.size() < MOST && name != null && kind != null) {
        var events = figures.get(EVENTS).reverseNested();
        Map<EventStatus, Long> statuses = new EnumMap<>(EventStatus.class);
        new Answers(events.aggregations())
            .counts(STATUSES)
            .forEach(
                (status, count) ->
                    statuses.put(EventStatus.valueOf(status.toUpperCase(Locale.ROOT)), count));
        EntityKind entity = RecordReader.kind(kind);
        dealings.add(new Dealing(new Named(other, name), entity, events.docCount(), statuses));
      }
    }
    return dealings;
  }

  /** Between those with whom somebody dealt. */
  static List<Tie> ties(String key, Answers answers) {
    Set<String> shown = new HashSet<>();
    dealings(key, answers).forEach(dealing -> shown.add(dealing.who().key()));
    List<Tie> ties = new ArrayList<>();
    answers
        .within(INTERACTIONS)
        .counts(PAIRS)
        .forEach(
            (pair, events) -> {
              int bar = pair.indexOf('|');
              String one = pair.substring(0, bar);
              String other = pair.substring(bar + 1);
              if (shown.contains(one) && shown.contains(other)) {
                ties.add(new Tie(one, other, events));
              }
            });
    return ties;
  }
}
