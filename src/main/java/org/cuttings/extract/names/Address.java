package org.cuttings.extract.names;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.model.AuthorityRecord;
import org.jspecify.annotations.Nullable;

/**
 * How somebody is called before the surname: "Mrs.", "President".
 *
 * @param gender {@code m} or {@code f}; null where the words do not tell
 * @param offices titles of offices, in lower case
 */
record Address(@Nullable String gender, List<String> offices) {
  static final Address NONE = new Address(null, List.of());

  /** What stands before the name {@code sighting}. */
  static Address of(NamedText text, Sighting sighting) {
    List<String> offices = new ArrayList<>(1);
    for (int token = sighting.phraseFirst(); token < sighting.first(); token++) {
      if (text.has(token, NameLexicon.TITLE) && !text.has(token, NameLexicon.HONORIFIC)) {
        offices.add(text.tokens.lower(token));
      }
    }
    return sighting.gender() == null && offices.isEmpty()
        ? NONE
        : new Address(sighting.gender(), offices);
  }

  /** Whether {@code person} may be addressed so. */
  boolean suits(Entity person) {
    return gender == null || person.gender == null || person.gender.equals(gender);
  }

  /** Whether an office of {@code record} is among the titles. */
  boolean names(AuthorityRecord record) {
    return !offices.isEmpty()
        && record.roles().stream()
            .anyMatch(role -> offices.stream().anyMatch(office -> holds(role.title(), office)));
  }

  private static boolean holds(String title, String office) {
    return List.of(title.toLowerCase(java.util.Locale.ROOT).split("[ -]", -1)).contains(office);
  }
}
