package org.cuttings.web.people;

import static java.util.Comparator.naturalOrder;

import java.util.Comparator;
import java.util.List;
import org.cuttings.search.RecordSummary;
import org.cuttings.web.page.Labels;
import org.jspecify.annotations.Nullable;

/** Roles as pages print them. */
final class RoleWords {
  private RoleWords() {}

  /** {@code mayor of Harbour, 2014 – May 2018}. */
  static String of(RecordSummary.Role role) {
    @Nullable String period = Labels.span(role.from(), role.to());
    if (period != null) {
      return role.title() + ", " + period;
    }
    if (role.from() != null) {
      return role.title() + ", from " + Labels.period(role.from());
    }
    return role.to() == null ? role.title() : role.title() + ", until " + Labels.period(role.to());
  }

  /** In the order of time; those without a beginning first. */
  static List<String> of(List<RecordSummary.Role> roles) {
    return roles.stream()
        .sorted(
            Comparator.comparing(RecordSummary.Role::from, Comparator.nullsFirst(naturalOrder())))
        .map(RoleWords::of)
        .toList();
  }
}
