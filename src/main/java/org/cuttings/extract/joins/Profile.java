package org.cuttings.extract.joins;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.cuttings.model.EntityKind;
import org.cuttings.model.EventStatus;
import org.cuttings.model.EventType;
import org.cuttings.model.PartialDate;
import org.cuttings.model.Participant;
import org.jspecify.annotations.Nullable;

/** A report, made ready to be compared with many others. */
final class Profile {
  /** A stated span of so many days counts as one occasion. */
  private static final int EXACT_DAYS = 4;

  /** Words before and after the trigger that can belong to its subject. */
  private static final int CASED_WINDOW = 24;

  private static final int CASELESS_WINDOW = 10;

  final Report report;
  final Set<String> persons = new TreeSet<>();
  final Set<String> bodies = new TreeSet<>();

  /** Bodies, and what groups belong to: for "F.B.I. agents" the F.B.I. */
  final Set<String> circles = new TreeSet<>();

  final Set<String> initiators = new TreeSet<>();
  final Set<String> recipients = new TreeSet<>();

  /** Persons beside those through whom it came about or whom it is about. */
  final Set<String> present = new TreeSet<>();

  /** Beginnings of the words for those of whom nothing else is known: "a banker". */
  final Set<String> strangers = new TreeSet<>();

  /** Beginnings of the longer words of the clause. */
  final Set<String> said;

  final Multiplicity multiplicity;

  /** Words that tell what it is about, under their beginnings. */
  final Map<String, String> topic;

  /** Whether the place is a building or a room in one, rather than a city or a country. */
  final boolean house;

  private final String trigger;

  /** The clause, letters and digits only. */
  final String wording;

  final @Nullable Act act;

  Profile(Report report) {
    this.report = report;
    Set<String> named = new HashSet<>();
    for (Report.Party party : report.parties()) {
      named.addAll(stems(party.name()).keySet());
      if (party.words() != null) {
        named.addAll(stems(party.words()).keySet());
      }
      if (!party.known()) {
        strangers.addAll(stems(party.name()).keySet());
        continue;
      }
      String key = party.key();
      switch (party.kind()) {
        case PERSON -> persons.add(key);
        case ORGANISATION, PLACE -> {
          bodies.add(key);
          circles.add(key);
        }
        case GROUP -> circles.add(MEMBERS.matcher(key).replaceFirst(""));
      }
      switch (party.role()) {
        case INITIATOR -> initiators.add(key);
        case RECIPIENT -> recipients.add(key);
        case PARTICIPANT, INTERMEDIARY, SUBJECT -> {}
      }
      if (party.kind() == EntityKind.PERSON
          && party.role() != Participant.Role.INTERMEDIARY
          && party.role() != Participant.Role.SUBJECT) {
        present.add(key);
      }
    }
    multiplicity = Multiplicity.of(report);
    List<String> words = Multiplicity.words(Report.folded(report.clause()));
    topic = stems(near(report));
    topic.keySet().removeAll(named);
    trigger = Report.folded(report.clause().substring(report.triggerStart(), report.triggerEnd()));
    topic.keySet().removeAll(stems(trigger).keySet());
    if (report.place() != null) {
      topic.keySet().removeAll(stems(report.place()).keySet());
    }
    said = longer(words);
    wording = String.join(" ", words);
    house =
        report.place() != null
            && Multiplicity.words(Report.folded(report.place())).stream()
                .anyMatch(HOUSES::contains);
    act = report.type().isInteraction() ? null : Act.of(report);
  }

  private static final Pattern MEMBERS =
      Pattern.compile(
          "-(?:officials?|agents?|advisers?|aides?|staffers?|staff|lawyers?|investigators?|members?"
              + "|associates?|operatives?|executives?|nationals?|officers?|employees?|lawmakers?"
              + "|leadership|individuals?|people|contacts?)$|(?<=russian|american|ukrainian)s$");

  /** Whether it is the same sentence, printed in a copy of the same text. */
  boolean copies(Profile other) {
    return report.printed().copies(other.report.printed())
        && type() == other.type()
        && report.status() == other.report.status()
        && wording.equals(other.wording)
        && trigger().equals(other.trigger());
  }

  String trigger() {
    return trigger;
  }

  /** Keys of all who are known. */
  Set<String> keys() {
    Set<String> keys = new TreeSet<>(persons);
    keys.addAll(circles);
    return keys;
  }

  EventType type() {
    return report.type();
  }

  EventStatus status() {
    return report.status();
  }

  String article() {
    return report.printed().article().value();
  }

  boolean dated() {
    return report.date() != null;
  }

  /** Whether the date is that of one occasion. */
  boolean exact() {
    PartialDate date = report.date();
    return date != null && days(date) <= EXACT_DAYS;
  }

  /** Whether the date is no wider than a month. */
  boolean narrow() {
    return report.date() != null && days(report.date()) <= 31;
  }

  private static long days(PartialDate date) {
    return ChronoUnit.DAYS.between(date.from(), date.to()) + 1;
  }

  /** Days between the dates of two dated reports; 0 where they overlap. */
  static long gap(Profile a, Profile b) {
    PartialDate x = Objects.requireNonNull(a.report.date());
    PartialDate y = Objects.requireNonNull(b.report.date());
    if (x.to().isBefore(y.from())) {
      return ChronoUnit.DAYS.between(x.to(), y.from());
    }
    return y.to().isBefore(x.from()) ? ChronoUnit.DAYS.between(y.to(), x.from()) : 0;
  }

  /**
   * The words around the trigger; fewer of them in a text that does not show where a clause ends.
   */
  private static List<String> near(Report report) {
    String clause = report.clause();
    boolean cased = clause.chars().anyMatch(Character::isUpperCase);
    int window = cased ? CASED_WINDOW : CASELESS_WINDOW;
    List<String> before =
        Multiplicity.words(Report.folded(clause.substring(0, report.triggerStart())));
    List<String> after = Multiplicity.words(Report.folded(clause.substring(report.triggerEnd())));
    List<String> near = new ArrayList<>();
    near.addAll(before.subList(Math.max(0, before.size() - window), before.size()));
    near.addAll(after.subList(0, Math.min(window, after.size())));
    return near;
  }

  private static Set<String> longer(List<String> words) {
    Set<String> longer = new HashSet<>();
    for (String word : words) {
      if (word.length() >= 5) {
        longer.add(word.substring(0, Math.min(6, word.length())));
      }
    }
    return longer;
  }

  /** Beginnings of the words of {@code text} that tell what it is about. */
  private static Map<String, String> stems(String text) {
    return stems(Multiplicity.words(Report.folded(text)));
  }

  private static Map<String, String> stems(List<String> words) {
    Map<String, String> stems = new TreeMap<>();
    for (String word : words) {
      if (word.length() >= 4 && !Character.isDigit(word.charAt(0)) && !ORDINARY.contains(word)) {
        stems.putIfAbsent(word.length() > 6 ? word.substring(0, 6) : word, word);
      }
    }
    return stems;
  }

  private static final Set<String> HOUSES =
      Set.of(
          "tower",
          "hotel",
          "house",
          "office",
          "club",
          "embassy",
          "residence",
          "restaurant",
          "room",
          "building",
          "bar",
          "villa",
          "palace",
          "castle",
          "convention",
          "airport",
          "lobby",
          "university",
          "school",
          "headquarters",
          "resort",
          "ranch",
          "court",
          "courthouse",
          "church",
          "cafe",
          "kremlin",
          "museum",
          "theater",
          "theatre",
          "hall",
          "station",
          "home",
          "apartment",
          "consulate",
          "studio",
          "library",
          "estate",
          "plaza",
          "inn");

  /** Words of four letters and more that say nothing of the subject. */
  private static final Set<String> ORDINARY =
      Set.of(
          ("about after again asked against ahead almost also although among another anyone around away"
                  + " back because been before began being between both came campaign come could"
                  + " days deal described different does down during each early either else email"
                  + " emails even ever every first following former from gave give given going had"
                  + " half have having hear held help here himself however including inside into"
                  + " itself just kind known last late later least less like little long made make"
                  + " many march april june july august september october november december january"
                  + " february means meet meeting meetings message messages might minutes month"
                  + " months more morning most much must near never next night nothing once only"
                  + " other others over part people perhaps person place point president put said"
                  + " same says second see seemed seen sent several shall should show since some"
                  + " somebody someone soon still such take taken talk talked talks tell than that"
                  + " their them then there these they thing think third this those three through"
                  + " time times today together told took toward trump two under until upon very"
                  + " want wanted week weeks well went were what when where whether which while who"
                  + " whom whose will with within without word work would wrote year years your"
                  + " spoke speak russia russian russians moscow call called calls contact contacts"
                  + " conversation conversations phone telephone letter report reported according"
                  + " ambassador senator general minister professor adviser advisers lawyer chairman"
                  + " official officials candidate government house white embassy"
                  + " four five six seven eight nine ten eleven twelve twenty")
              .split(" "));

  @Override
  public String toString() {
    return report.id();
  }
}
