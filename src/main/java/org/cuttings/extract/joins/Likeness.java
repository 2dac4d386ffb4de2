package org.cuttings.extract.joins;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cuttings.model.EventStatus;
import org.cuttings.model.EventType;
import org.cuttings.model.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * How much speaks for two reports being of one event. Nothing but the two reports bears on it.
 *
 * @param ground what it rests on
 * @param score higher is likelier
 */
record Likeness(Ground ground, double score) {
  /** What a likeness rests on. */
  enum Ground {
    /** The two alone suffice. */
    SURE,
    /** The dates differ, and everything else agrees: it counts only where one stands alone. */
    SLIP,
    /** It counts only where nothing else around is as likely. */
    ALONE,
    /** It counts only where several others agree on the one event, and there is no other. */
    ONLY
  }

  /** A date that is wrong by so many days is a slip; more is another occasion. */
  private static final int SLIP_DAYS = 3;

  /** How alike two types are: not, loosely (a channel and "contact"), or the same. */
  private enum Alike {
    NOT,
    LOOSELY,
    SAME
  }

  /** What speaks for one event; null where they cannot be shown to be one. */
  static @Nullable Likeness of(Profile a, Profile b) {
    if (a.report.isRuled(b.report, false)) {
      return null;
    }
    if (!a.article().equals(b.article()) && a.copies(b)) {
      return new Likeness(Ground.SURE, 40);
    }
    if (!compatible(a, b)) {
      return null;
    }
    Alike types = alike(a.type(), b.type());
    int persons = shared(a.persons, b.persons);
    int bodies = shared(a.bodies, b.bodies);
    int groups = shared(a.circles, b.circles) - bodies;
    int topic = shared(a.topic.keySet(), b.topic.keySet());
    boolean place = sharedPlace(a, b);
    double score =
        (types == Alike.SAME ? 3 : 1)
            + 2 * persons
            + 1.5 * bodies
            + groups
            + 1.5 * Math.min(topic, 6)
            + (place ? 2 : 0)
            + (a.status() == b.status() ? 1 : 0)
            + (a.type() == b.type() ? 1 : 0)
            + (a.persons.equals(b.persons) ? 1 : 0)
            + (sameSides(a, b) ? 1 : 0)
            + (a.trigger().equals(b.trigger()) ? 2 : 0)
            + (a.wording.equals(b.wording) ? 4 : 0);
    if (a.multiplicity.aggregate()) {
      return aggregates(a, b, persons, bodies, groups, score);
    }
    if (a.act != null || b.act != null || !a.type().isInteraction()) {
      return acts(a, b, topic, score);
    }
    boolean two = persons >= 2 || bodies >= 2 || (persons >= 1 && bodies >= 1);
    if (a.exact() && b.exact()) {
      if (Profile.gap(a, b) > 0) {
        return slip(a, b, types, topic) ? new Likeness(Ground.SLIP, score) : null;
      }
      boolean enough =
          two
              || (persons >= 1 && groups >= 1)
              || (types == Alike.SAME && persons >= 1 && precisePlace(a, b));
      if (enough) {
        return new Likeness(Ground.SURE, score + 10);
      }
      boolean described =
          types == Alike.SAME
              && persons >= 1
              && shared(a.strangers, b.said) + shared(b.strangers, a.said) > 0;
      return described ? new Likeness(Ground.ALONE, score) : null;
    }
    if (!two) {
      boolean group = persons >= 1 && groups >= 1 && a.dated() && b.dated() && topic >= 2;
      return group && types == Alike.SAME ? new Likeness(Ground.ALONE, score) : null;
    }
    if (a.dated() && b.dated() && a.narrow() && b.narrow()) {
      if (Profile.gap(a, b) > 0) {
        return slip(a, b, types, topic) ? new Likeness(Ground.ALONE, score) : null;
      }
      boolean supported = persons >= 3 || place || topic >= 1 || types == Alike.SAME;
      return supported ? new Likeness(Ground.ALONE, score + 4) : null;
    }
    if (a.dated() && b.dated() && Profile.gap(a, b) > 0) {
      return null;
    }
    boolean supported =
        persons >= 3 || (types == Alike.SAME && (precisePlace(a, b) || topic >= 2)) || topic >= 3;
    if (supported) {
      return new Likeness(Ground.ALONE, score);
    }
    // Nothing but the names: enough where all that is known of them is one event.
    return types == Alike.SAME && a.status() == b.status() && (a.exact() || b.exact())
        ? new Likeness(Ground.ONLY, score - 4)
        : null;
  }

  private static @Nullable Likeness aggregates(
      Profile a, Profile b, int persons, int bodies, int groups, double score) {
    boolean numbers = a.multiplicity.words() != null && b.multiplicity.words() != null;
    boolean sameNumber = numbers && a.multiplicity.least() == b.multiplicity.least();
    boolean period = a.dated() && b.dated() && Objects.equals(a.report.date(), b.report.date());
    boolean sameTeller = sameOrigin(a, b);
    int parties = persons + bodies + groups;
    boolean subject = shared(a.topic.keySet(), b.topic.keySet()) > 0;
    if (sameNumber
        && a.multiplicity.least() >= 10
        && (sameTeller || parties >= 2 || (parties >= 1 && subject))) {
      return new Likeness(Ground.SURE, score + 10);
    }
    if (sameNumber && parties >= 1 && (period || sameTeller)) {
      return new Likeness(Ground.SURE, score + 8);
    }
    if (sameNumber && persons >= 2) {
      return new Likeness(Ground.ALONE, score + 4);
    }
    if (numbers && parties >= 1 && sameTeller) {
      return new Likeness(Ground.SURE, score + 4);
    }
    if (period && parties >= 2 && (persons >= 1 || bodies >= 1)) {
      return new Likeness(a.exact() ? Ground.SURE : Ground.ALONE, score + 6);
    }
    return null;
  }

  private static @Nullable Likeness acts(Profile a, Profile b, int topic, double score) {
    if ((a.act != null && b.act != null && a.act != b.act)
        || shared(a.persons, b.persons) + shared(a.bodies, b.bodies) == 0) {
      return null;
    }
    boolean actors =
        a.initiators.isEmpty() || b.initiators.isEmpty() || shared(a.initiators, b.initiators) > 0;
    if (!actors || !a.dated() || !b.dated() || Profile.gap(a, b) > 0) {
      return null;
    }
    boolean lasting = a.type() == EventType.LEGAL_ACTION || a.type() == EventType.PERSONNEL_ACTION;
    if (a.exact() && b.exact()) {
      boolean heard =
          a.type() == EventType.TESTIMONY
              && shared(a.persons, b.persons) >= 1
              && shared(a.recipients, b.recipients) >= 1;
      if (lasting || heard || topic >= 2) {
        return new Likeness(Ground.SURE, score + 8);
      }
      Set<String> said = new TreeSet<>(a.said);
      said.retainAll(b.said);
      boolean same = a.type() == EventType.PUBLIC_STATEMENT && a.initiators.equals(b.initiators);
      return same && said.size() >= 2 ? new Likeness(Ground.ALONE, score) : null;
    }
    return lasting && a.act != null && a.act == b.act
        ? new Likeness(Ground.ALONE, score + 4)
        : null;
  }

  /** Whether nothing tells them apart. */
  static boolean compatible(Profile a, Profile b) {
    return compatible(a, b, false);
  }

  /**
   * The test that every two reports of one event have to pass, however they came together: a slip
   * in the date, once shown to be one, need not be shown for each.
   */
  static boolean together(Profile a, Profile b) {
    return compatible(a, b, true);
  }

  /** Whether nothing tells them apart, and at least two of those who took part are the same. */
  static boolean plausible(Profile a, Profile b) {
    return shared(a.persons, b.persons) + shared(a.bodies, b.bodies) >= 2 && compatible(a, b);
  }

  private static boolean compatible(Profile a, Profile b, boolean slips) {
    if (a.report.isRuled(b.report, false)) {
      return false;
    }
    if (!a.article().equals(b.article()) && a.copies(b)) {
      return true;
    }
    if (a.article().equals(b.article()) || alike(a.type(), b.type()) == Alike.NOT) {
      return false;
    }
    if (a.multiplicity.aggregate() != b.multiplicity.aggregate()) {
      return false;
    }
    if (a.multiplicity.aggregate()) {
      return compatibleNumbers(a, b) && statuses(a, b);
    }
    int keys = shared(a.persons, b.persons) + shared(a.circles, b.circles);
    boolean occasion = a.exact() && b.exact() && Profile.gap(a, b) == 0 && precisePlace(a, b);
    // Whoever names nobody who was there does not contradict the one who does.
    boolean nameless = slips && (a.present.isEmpty() || b.present.isEmpty());
    if ((keys == 0 && !occasion && !nameless) || !statuses(a, b) || reversed(a, b) || apart(a, b)) {
      return false;
    }
    if (a.dated() && b.dated() && Profile.gap(a, b) > 0) {
      return slips
          ? nested(a, b) && Profile.gap(a, b) <= SLIP_DAYS && !otherPlaces(a, b)
          : slip(a, b, alike(a.type(), b.type()), shared(a.topic.keySet(), b.topic.keySet()));
    }
    return !otherPlaces(a, b);
  }

  private static boolean compatibleNumbers(Profile a, Profile b) {
    if (a.dated() && b.dated() && Profile.gap(a, b) > 0) {
      return false;
    }
    boolean numbers = a.multiplicity.words() != null && b.multiplicity.words() != null;
    return numbers
        ? a.multiplicity.least() == b.multiplicity.least()
            || (a.multiplicity.near(b.multiplicity) && sameOrigin(a, b))
        : a.multiplicity.words() == null && b.multiplicity.words() == null;
  }

  /** Whether the statuses may be of one event. */
  private static boolean statuses(Profile a, Profile b) {
    EventStatus x = a.status();
    EventStatus y = b.status();
    if (x == y) {
      return true;
    }
    boolean xFact = x == EventStatus.HAPPENED || x == EventStatus.ALLEGED;
    boolean yFact = y == EventStatus.HAPPENED || y == EventStatus.ALLEGED;
    if (xFact && yFact) {
      return true;
    }
    if (xFact || yFact) {
      // What one calls a fact and the other denies has to be the very same.
      boolean denied = x == EventStatus.DENIED || y == EventStatus.DENIED;
      return denied
          && a.dated()
          && b.dated()
          && Profile.gap(a, b) == 0
          && (a.exact() || b.exact())
          && a.persons.size() >= 2
          && a.persons.equals(b.persons);
    }
    boolean asked = x == EventStatus.PROPOSED || y == EventStatus.PROPOSED;
    boolean refused = x == EventStatus.DECLINED || y == EventStatus.DECLINED;
    return asked && refused && a.persons.equals(b.persons);
  }

  private static Alike alike(EventType x, EventType y) {
    if (x == y) {
      return Alike.SAME;
    }
    if (!x.isInteraction() || !y.isInteraction()) {
      return Alike.NOT;
    }
    if (written(x) && written(y)) {
      return Alike.SAME;
    }
    if (channel(x) && y == EventType.CONTACT_UNSPECIFIED
        || channel(y) && x == EventType.CONTACT_UNSPECIFIED) {
      return Alike.LOOSELY;
    }
    // An invitation or an offer is made by some channel.
    if (proposal(x) && (written(y) || y == EventType.CONTACT_UNSPECIFIED || proposal(y))
        || proposal(y) && (written(x) || x == EventType.CONTACT_UNSPECIFIED)) {
      return Alike.LOOSELY;
    }
    return Alike.NOT;
  }

  private static boolean written(EventType type) {
    return type == EventType.EMAIL || type == EventType.LETTER || type == EventType.MESSAGE;
  }

  private static boolean channel(EventType type) {
    return written(type) || type == EventType.MEETING || type == EventType.CALL;
  }

  private static boolean proposal(EventType type) {
    return type == EventType.INVITATION || type == EventType.OFFER;
  }

  /** Whether it goes from A to B in one and from B to A in the other. */
  private static boolean reversed(Profile a, Profile b) {
    if (a.type() == EventType.MEETING && b.type() == EventType.MEETING) {
      return false;
    }
    boolean against =
        shared(a.initiators, b.recipients) > 0 || shared(a.recipients, b.initiators) > 0;
    boolean along =
        shared(a.initiators, b.initiators) > 0 || shared(a.recipients, b.recipients) > 0;
    return against && !along;
  }

  private static boolean sameSides(Profile a, Profile b) {
    return !a.initiators.isEmpty()
        && a.initiators.equals(b.initiators)
        && a.recipients.equals(b.recipients);
  }

  /** Whether each names somebody who was there and whom the other leaves out. */
  private static boolean apart(Profile a, Profile b) {
    if (!(a.type() == EventType.MEETING && b.type() == EventType.MEETING)
        && disjoint(a.recipients, b.recipients)) {
      return true;
    }
    boolean directed =
        !a.type().isSymmetric() && !b.type().isSymmetric() && a.type().isInteraction();
    if (directed) {
      return disjoint(a.initiators, b.initiators) || disjoint(a.recipients, b.recipients);
    }
    boolean both = !b.persons.containsAll(a.present) && !a.persons.containsAll(b.present);
    if (!both) {
      return false;
    }
    boolean sameDay = a.exact() && b.exact() && Profile.gap(a, b) == 0;
    return !(sameDay && (shared(a.persons, b.persons) >= 2 || precisePlace(a, b)));
  }

  private static boolean disjoint(Set<String> a, Set<String> b) {
    return !a.isEmpty() && !b.isEmpty() && shared(a, b) == 0;
  }

  /**
   * Whether two dates that exclude each other may be of one event, one of them a slip: everything
   * else agrees, down to the place.
   */
  private static boolean slip(Profile a, Profile b, Alike types, int topic) {
    if (types == Alike.NOT
        || Profile.gap(a, b) > SLIP_DAYS
        || !(a.exact() || b.exact())
        || !sharedPlace(a, b)
        || a.status() != b.status()) {
      return false;
    }
    boolean same = a.present.equals(b.present) && types == Alike.SAME;
    if (same && (a.present.size() >= 3 || (a.present.size() >= 2 && precisePlace(a, b)))) {
      return true;
    }
    return a.exact() && b.exact() && nested(a, b) && topic >= 1;
  }

  /** Whether at least two are named by both, and one names nobody whom the other leaves out. */
  private static boolean nested(Profile a, Profile b) {
    return shared(a.present, b.present) >= 2
        && (a.persons.containsAll(b.present) || b.persons.containsAll(a.present));
  }

  private static boolean sameOrigin(Profile a, Profile b) {
    String x = Outlet.of(a.report);
    String y = Outlet.of(b.report);
    return x != null && x.equals(y);
  }

  /** Whether the place of one is that of the other, or lies within it. */
  static boolean sharedPlace(Profile a, Profile b) {
    if (!a.report.places().isEmpty() && !b.report.places().isEmpty()) {
      return a.report.places().contains(b.report.places().getFirst())
          || b.report.places().contains(a.report.places().getFirst());
    }
    String x = a.report.place();
    String y = b.report.place();
    return x != null && y != null && NameKey.of(x).equals(NameKey.of(y));
  }

  /** Whether both name the same place, and it is a house rather than a city or a country. */
  static boolean precisePlace(Profile a, Profile b) {
    if (!a.report.places().isEmpty() && !b.report.places().isEmpty()) {
      return a.report.places().getFirst().equals(b.report.places().getFirst())
          && (a.house || b.house);
    }
    String x = a.report.place();
    String y = b.report.place();
    return x != null && y != null && (a.house || b.house) && NameKey.of(x).equals(NameKey.of(y));
  }

  /** Whether they name places that lie in different cities or countries. */
  private static boolean otherPlaces(Profile a, Profile b) {
    if (a.report.places().isEmpty() || b.report.places().isEmpty() || sharedPlace(a, b)) {
      return false;
    }
    return disjoint(new TreeSet<>(a.report.places()), new TreeSet<>(b.report.places()));
  }

  static int shared(Set<String> a, Set<String> b) {
    int shared = 0;
    for (String each : a) {
      if (b.contains(each)) {
        shared++;
      }
    }
    return shared;
  }

  /** Why two reports belong together, in a line. */
  static String reason(Profile a, Profile b) {
    if (a.copies(b)) {
      return "the same sentence in two prints of one text";
    }
    List<String> parts = new ArrayList<>();
    PartialDate x = a.report.date();
    PartialDate y = b.report.date();
    if (x != null && y != null) {
      parts.add(dates(a, b, x, y));
    } else {
      parts.add(
          (x == null && y == null ? "neither gives a date" : "one gives no date")
              + (a.multiplicity.aggregate() ? "" : ", and nothing else around fits"));
    }
    List<String> names = new ArrayList<>();
    for (Report.Party party : a.report.parties()) {
      if (party.known() && b.report.parties().stream().anyMatch(p -> p.key().equals(party.key()))) {
        names.add(party.name());
      }
    }
    if (!names.isEmpty()) {
      String last = names.removeLast();
      parts.add(
          "both name " + (names.isEmpty() ? last : String.join(", ", names) + " and " + last));
    }
    if (sharedPlace(a, b) && a.report.place() != null) {
      parts.add("both at " + a.report.place());
    }
    if (a.multiplicity.words() != null && b.multiplicity.words() != null) {
      parts.add(
          a.multiplicity.least() == b.multiplicity.least()
              ? "both count " + a.multiplicity.least()
              : "one counts " + a.multiplicity.words() + ", one " + b.multiplicity.words());
    }
    String outlet = Outlet.of(a.report);
    if (outlet != null && outlet.equals(Outlet.of(b.report)) && a.report.origin() != null) {
      parts.add("both go back to " + a.report.origin().outlet());
    }
    Map<String, String> topic = new TreeMap<>(a.topic);
    topic.keySet().retainAll(b.topic.keySet());
    if (!topic.isEmpty() && (x == null || y == null)) {
      parts.add("common words: " + String.join(", ", topic.values()));
    }
    return String.join("; ", parts);
  }

  private static String dates(Profile a, Profile b, PartialDate x, PartialDate y) {
    if (x.equals(y)) {
      return switch (x.precision()) {
            case DAY -> "same day ";
            case MONTH -> "same month ";
            case YEAR -> "same year ";
            case RANGE -> "same days ";
          }
          + x;
    }
    LocalDate from = x.from().isAfter(y.from()) ? x.from() : y.from();
    return Profile.gap(a, b) == 0
        ? (x.from().equals(from) ? x + " within " + y : y + " within " + x)
        : "all but the date agrees: " + x + ", " + y;
  }
}
