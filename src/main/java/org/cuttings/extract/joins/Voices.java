package org.cuttings.extract.joins;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cuttings.model.JoinedEvent;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks in the reports of an event: a report that restates another outlet speaks with that
 * outlet's voice, and so do all prints of one text.
 */
final class Voices {
  private final List<Report> reports;
  private final Map<String, Integer> voices = new HashMap<>();

  /**
   * @param reports in the order in which their voices are to be numbered
   */
  Voices(List<Report> reports) {
    this.reports = reports;
    Map<String, String> same = new HashMap<>();
    for (Report report : reports) {
      for (Report other : reports) {
        if (report.printed().copies(other.printed())) {
          String a = root(same, own(report));
          String b = root(same, own(other));
          if (!a.equals(b)) {
            same.put(a, b);
          }
        }
      }
    }
    Map<String, Integer> numbers = new HashMap<>();
    for (Report report : reports) {
      String root = root(same, own(report));
      numbers.putIfAbsent(root, numbers.size());
      voices.put(report.id(), Objects.requireNonNull(numbers.get(root)));
    }
  }

  private static String own(Report report) {
    String outlet = Outlet.of(report);
    return outlet == null ? "article:" + report.printed().article() : outlet;
  }

  private static String root(Map<String, String> same, String key) {
    String root = key;
    for (String next = same.get(root); next != null; next = same.get(root)) {
      root = next;
    }
    return root;
  }

  /** How many different ones. */
  int count() {
    return (int) voices.values().stream().distinct().count();
  }

  List<JoinedEvent.Member> members() {
    List<JoinedEvent.Member> members = new ArrayList<>();
    for (int i = 0; i < reports.size(); i++) {
      Report report = reports.get(i);
      members.add(
          new JoinedEvent.Member(
              report.id(),
              report.printed().article(),
              report.printed().publisher(),
              report.origin(),
              copyOf(report, reports.subList(0, i)),
              voices.getOrDefault(report.id(), 0)));
    }
    return members;
  }

  private static @Nullable String copyOf(Report report, List<Report> earlier) {
    for (Report other : earlier) {
      if (report.printed().copies(other.printed())) {
        return other.id();
      }
    }
    return null;
  }
}
