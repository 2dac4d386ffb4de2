package org.cuttings.extract.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cuttings.model.EntityKind;
import org.cuttings.model.Event;
import org.cuttings.model.Participant;
import org.cuttings.model.StatedDate;

/**
 * How likely an event that was found is right: told so by the text, with this type and status and
 * with nobody wrong in it. A logistic model over what the event shows; its weights come from texts
 * of which somebody wrote down what is true ({@code confidence.tsv}, made by {@code ForestTrainer}
 * among the tests).
 */
public final class EventConfidence {
  private static final Map<String, Double> WEIGHTS = new HashMap<>();
  private static final Set<String> PRONOUNS =
      Set.of("he", "she", "they", "him", "her", "them", "his", "their", "who", "it", "we", "i");

  static {
    EventLexicon.rows("confidence.tsv", row -> WEIGHTS.put(row[0], Double.valueOf(row[1])));
  }

  private EventConfidence() {}

  /** The probability, rounded to hundredths; between 0.01 and 0.99. */
  static double of(Event event) {
    double sum = 0;
    for (String feature : features(event)) {
      sum += WEIGHTS.getOrDefault(feature, 0.0);
    }
    double probability = 1 / (1 + Math.exp(-sum));
    return Math.round(Math.clamp(probability, 0.01, 0.99) * 100) / 100.0;
  }

  /** What the event shows, as names of features that are there or not. */
  public static List<String> features(Event event) {
    List<String> features = new ArrayList<>();
    features.add("always");
    int space = event.rule().indexOf(' ');
    String reader = space < 0 ? event.rule() : event.rule().substring(0, space);
    features.add("reader " + reader);
    features.add("rule " + event.rule());
    features.add("type " + event.type().value());
    features.add("status " + event.status().value());
    features.add("participants " + Math.min(4, event.participants().size()));
    int unnamed = 0;
    int unsaid = 0;
    int pronouns = 0;
    int groups = 0;
    int bodies = 0;
    for (Participant participant : event.participants()) {
      boolean said = participant.wording() != null;
      unsaid += said ? 0 : 1;
      pronouns +=
          participant.wording() != null
                  && PRONOUNS.contains(
                      participant.wording().words().toLowerCase(java.util.Locale.ROOT))
              ? 1
              : 0;
      groups += participant.kind() == EntityKind.GROUP ? 1 : 0;
      bodies += participant.kind() == EntityKind.ORGANISATION ? 1 : 0;
      unnamed +=
          participant.id() == null && Character.isLowerCase(participant.name().codePointAt(0))
              ? 1
              : 0;
    }
    add(features, "unnamed", unnamed);
    add(features, "unsaid", unsaid);
    add(features, "pronouns", pronouns);
    add(features, "groups", groups);
    add(features, "bodies", bodies);
    StatedDate date = event.date();
    features.add(date == null ? "undated" : date.inferred() ? "date inferred" : "dated");
    if (!event.otherTriggers().isEmpty()) {
      features.add("told again");
    }
    if (event.attributedTo() != null) {
      features.add("attributed");
    }
    if (event.place() != null) {
      features.add("placed");
    }
    return features;
  }

  private static void add(List<String> features, String name, int count) {
    if (count > 0) {
      features.add(name + " " + Math.min(2, count));
    }
  }
}
