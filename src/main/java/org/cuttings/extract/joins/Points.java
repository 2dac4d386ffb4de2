package org.cuttings.extract.joins;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.cuttings.model.EntityKind;
import org.cuttings.model.EventStatus;
import org.cuttings.model.JoinedEvent.Agreement;
import org.cuttings.model.JoinedEvent.Point;
import org.cuttings.model.JoinedEvent.Stated;
import org.cuttings.model.JoinedEvent.Subject;
import org.cuttings.model.PartialDate;
import org.jspecify.annotations.Nullable;

/** What the reports of an event say on each subject, and whether they agree. */
final class Points {
  private final List<Profile> members;
  private final List<Report> reports;
  private final Map<String, String> fullest = new HashMap<>();

  Points(List<Profile> members) {
    this.members = members;
    this.reports = members.stream().map(profile -> profile.report).toList();
    for (Report report : reports) {
      for (Report.Party party : report.parties()) {
        fullest.merge(
            party.key(), party.name(), (one, two) -> two.length() > one.length() ? two : one);
      }
    }
  }

  /** A point for each subject on which anything is stated. */
  List<Point> all() {
    List<Point> points = new ArrayList<>();
    add(
        points,
        Subject.DATE,
        Merging.stated(reports, report -> report.date() == null ? null : report.date().value()),
        (a, b) -> !Merging.apart(date(a), date(b)));
    places(points);
    add(
        points,
        Subject.PARTICIPANTS,
        Merging.stated(reports, this::names),
        (a, b) -> set(a).containsAll(set(b)) || set(b).containsAll(set(a)));
    spellings(points);
    numbers(points);
    add(
        points,
        Subject.TYPE,
        Merging.stated(reports, report -> report.type().value()),
        (a, b) -> true);
    add(
        points,
        Subject.STATUS,
        Merging.stated(reports, report -> report.status().value()),
        (a, b) -> factual(a) && factual(b));
    add(
        points,
        Subject.ATTRIBUTION,
        Merging.stated(reports, Points::teller),
        (a, b) -> Outlet.key(a).equals(Outlet.key(b)));
    return points;
  }

  private static void add(
      List<Point> points,
      Subject subject,
      List<Stated<String>> values,
      BiPredicate<String, String> compatible) {
    if (!values.isEmpty()) {
      points.add(new Point(subject, null, values, agreement(values, compatible)));
    }
  }

  private static Agreement agreement(
      List<Stated<String>> values, BiPredicate<String, String> compatible) {
    if (values.size() == 1) {
      return Agreement.SAME;
    }
    for (Stated<String> a : values) {
      for (Stated<String> b : values) {
        if (a != b && !compatible.test(a.value(), b.value())) {
          return Agreement.DIFFERENT;
        }
      }
    }
    return Agreement.COMPATIBLE;
  }

  private static PartialDate date(String value) {
    return PartialDate.parse(value).orElseThrow();
  }

  private static boolean factual(String status) {
    return status.equals(EventStatus.HAPPENED.value())
        || status.equals(EventStatus.ALLEGED.value());
  }

  private static @Nullable String teller(Report report) {
    if (report.attributedTo() != null) {
      return report.attributedTo();
    }
    return report.origin() == null ? null : report.origin().outlet();
  }

  /** Those who took part, each by the fullest name that any report gives. */
  private @Nullable String names(Report report) {
    String names =
        report.parties().stream()
            .map(party -> fullest.getOrDefault(party.key(), party.name()))
            .distinct()
            .sorted()
            .collect(Collectors.joining("; "));
    return names.isEmpty() ? null : names;
  }

  private static Set<String> set(String names) {
    return Set.of(names.split("; "));
  }

  private void places(List<Point> points) {
    List<Stated<String>> values = Merging.stated(reports, Report::place);
    if (values.isEmpty()) {
      return;
    }
    Agreement agreement = values.size() == 1 ? Agreement.SAME : Agreement.COMPATIBLE;
    for (Profile a : members) {
      for (Profile b : members) {
        if (!a.report.places().isEmpty()
            && !b.report.places().isEmpty()
            && !Likeness.sharedPlace(a, b)) {
          agreement = Agreement.DIFFERENT;
        }
      }
    }
    points.add(new Point(Subject.PLACE, null, values, agreement));
  }

  private void numbers(List<Point> points) {
    Map<String, List<Report>> by = new LinkedHashMap<>();
    Set<Integer> different = new TreeSet<>();
    for (Profile member : members) {
      String words = member.multiplicity.words();
      if (words != null) {
        by.computeIfAbsent(words, key -> new ArrayList<>()).add(member.report);
        different.add(member.multiplicity.least());
      }
    }
    if (!by.isEmpty()) {
      points.add(
          new Point(
              Subject.NUMBER,
              null,
              values(by),
              different.size() > 1
                  ? Agreement.DIFFERENT
                  : by.size() > 1 ? Agreement.COMPATIBLE : Agreement.SAME));
    }
  }

  private static List<Stated<String>> values(Map<String, List<Report>> by) {
    return by.entrySet().stream()
        .map(
            entry ->
                new Stated<>(
                    entry.getKey(),
                    entry.getValue().stream().map(Report::id).toList(),
                    Merging.sources(entry.getValue())))
        .toList();
  }

  /** A point for each name that is not always spelt alike. */
  private void spellings(List<Point> points) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Report report : reports) {
      for (Report.Party party : report.parties()) {
        if (party.kind() == EntityKind.PERSON) {
          names.putIfAbsent(party.key(), party.name());
        }
      }
    }
    names.forEach(
        (key, name) -> {
          for (String word : Multiplicity.words(name)) {
            Map<String, List<Report>> by = new LinkedHashMap<>();
            for (Report report : reports) {
              for (Report.Party party : report.parties()) {
                String spelt = party.key().equals(key) ? spelling(party, word) : null;
                if (spelt != null) {
                  by.computeIfAbsent(spelt, k -> new ArrayList<>()).add(report);
                }
              }
            }
            if (by.size() > 1) {
              points.add(new Point(Subject.SPELLING, name, values(by), Agreement.DIFFERENT));
            }
          }
        });
  }

  /** The word of {@code party} that stands for {@code word}; null if it has none. */
  private static @Nullable String spelling(Report.Party party, String word) {
    if (party.words() == null || word.length() < 4) {
      return null;
    }
    String folded = Report.folded(word);
    for (String each : Multiplicity.words(party.words())) {
      if (each.length() >= 4 && near(Report.folded(each), folded)) {
        return each.substring(0, 1).toUpperCase(Locale.ROOT)
            + each.substring(1).toLowerCase(Locale.ROOT);
      }
    }
    return null;
  }

  /** Whether two words differ in at most two letters, the first one not among them. */
  static boolean near(String a, String b) {
    if (a.isEmpty() || b.isEmpty() || a.charAt(0) != b.charAt(0)) {
      return false;
    }
    if (Math.abs(a.length() - b.length()) > 2) {
      return false;
    }
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int before = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        row[j] =
            Math.min(
                Math.min(row[j], row[j - 1]) + 1,
                before + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
        before = above;
      }
    }
    return row[b.length()] <= 2;
  }
}
