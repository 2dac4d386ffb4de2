package org.cuttings.web.review;

import java.util.List;
import java.util.stream.Collectors;
import org.cuttings.curation.corrections.Amendment.Who;
import org.cuttings.model.EntityKey;
import org.cuttings.model.EntityKind;
import org.cuttings.search.RecordSummary;
import org.cuttings.search.people.PeopleSearch;
import org.cuttings.search.people.Suggestions;

/** Whom a curator means by what was typed: a name, or the id of a record. */
final class NameReader {
  private static final int LONGEST = 120;

  private final PeopleSearch people;

  NameReader(PeopleSearch people) {
    this.people = people;
  }

  /**
   * @param typed a name or id; blank for nobody
   * @param otherwise what it is if no record is called so
   * @throws BadDecisionException if several are called so
   */
  Who read(String typed, EntityKind otherwise) {
    String name = typed.strip();
    if (name.isEmpty()) {
      return Who.NOBODY;
    }
    if (name.length() > LONGEST) {
      throw new BadDecisionException("A name has at most %d characters.".formatted(LONGEST));
    }
    if (name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      var record = people.record(name, 1);
      if (record.isPresent()) {
        return who(record.get().summary());
      }
    }
    List<RecordSummary> called =
        people.suggestions(name).names().stream()
            .map(Suggestions.Known::summary)
            .filter(record -> isCalled(record, name))
            .toList();
    List<RecordSummary> records = called.stream().filter(one -> !one.candidate()).toList();
    if (records.size() > 1) {
      throw new BadDecisionException(
          "Several records are called %s: %s. Write the id of the one you mean."
              .formatted(
                  name,
                  records.stream()
                      .map(one -> one.key() + " (" + one.name() + ")")
                      .collect(Collectors.joining(", "))));
    }
    if (records.size() == 1) {
      return who(records.getFirst());
    }
    return called.isEmpty() ? new Who(otherwise, null, name) : who(called.getFirst());
  }

  private static boolean isCalled(RecordSummary record, String name) {
    return record.name().equalsIgnoreCase(name)
        || record.aliases().stream().anyMatch(name::equalsIgnoreCase);
  }

  private static Who who(RecordSummary record) {
    boolean candidate = EntityKey.isCandidate(record.key());
    return new Who(record.kind(), candidate ? null : record.key(), record.name());
  }
}
