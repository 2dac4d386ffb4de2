package org.cuttings.extract.joins;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.cuttings.model.JoinRuling;
import org.cuttings.model.PartialDate;

/**
 * The blocks of a report: two reports can only be of one event if they have a block in common, and
 * whether they are is decided by what stands in their common blocks and nothing else.
 */
final class Blocks {
  private static final int MOST_KEYS = 16;
  private static final int TELLING_NUMBER = 10;

  private Blocks() {}

  /** The blocks, at least one; they follow from the report and not from its copies. */
  static Set<String> of(Profile profile) {
    Set<String> blocks = new TreeSet<>();
    Report report = profile.report;
    List<String> keys = new ArrayList<>(profile.persons);
    keys.addAll(profile.circles);
    keys = keys.subList(0, Math.min(MOST_KEYS, keys.size()));
    // Whether two articles print one text is not known when the first of them is read.
    report.rulings().stream()
        .filter(JoinRuling::same)
        .forEach(ruling -> blocks.add("decided:" + ruling.id()));
    blocks.add("words:" + Integer.toHexString(profile.wording.hashCode()));
    if (!report.type().isInteraction()) {
      keys.forEach(key -> blocks.add("act:" + report.type().value() + ':' + key));
      return blocks;
    }
    boolean many = profile.multiplicity.aggregate();
    String kind = many ? "many:" : "";
    for (int i = 0; i < keys.size(); i++) {
      for (int j = i + 1; j < keys.size(); j++) {
        String a = keys.get(i);
        String b = keys.get(j);
        blocks.add(kind + (a.compareTo(b) < 0 ? a + '|' + b : b + '|' + a));
      }
    }
    if (many) {
      addNumbers(profile, keys, blocks);
    } else if (profile.exact()) {
      addDays(profile, blocks);
    }
    return blocks;
  }

  private static void addNumbers(Profile profile, List<String> keys, Set<String> blocks) {
    if (profile.multiplicity.words() == null) {
      return;
    }
    String outlet = Outlet.of(profile.report);
    int number = profile.multiplicity.least();
    if (number >= TELLING_NUMBER && outlet != null) {
      blocks.add("many:" + number + '@' + outlet);
    }
    for (String key : keys) {
      blocks.add("many:" + number + '@' + key);
      if (outlet != null) {
        blocks.add("many:" + key + '@' + outlet);
      }
    }
  }

  private static void addDays(Profile profile, Set<String> blocks) {
    PartialDate date = Objects.requireNonNull(profile.report.date());
    for (LocalDate day = date.from(); !day.isAfter(date.to()); day = day.plusDays(1)) {
      for (String person : profile.persons) {
        blocks.add(person + '#' + day);
      }
    }
  }
}
