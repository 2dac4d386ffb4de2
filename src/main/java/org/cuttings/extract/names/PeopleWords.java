package org.cuttings.extract.names;

/** Tells words for people, and for bodies that people make up, from words for things. */
public final class PeopleWords {
  private static final int SOMEBODY =
      NameLexicon.PERSON_NOUN
          | NameLexicon.PEOPLE_NOUN
          | NameLexicon.TITLE
          | NameLexicon.KIN
          | NameLexicon.DEMONYM_PLURAL
          | NameLexicon.ORGANISATION_HEAD
          | NameLexicon.ORGANISATION
          | NameLexicon.BODY_NOUN;

  private PeopleWords() {}

  /** Whether {@code lower} can mean somebody who acts: "adviser", "russians", "committee". */
  public static boolean isSomebody(String lower) {
    return is(lower)
        || lower.endsWith("ies") && is(lower.substring(0, lower.length() - 3) + "y")
        || lower.endsWith("s") && is(lower.substring(0, lower.length() - 1));
  }

  private static boolean is(String lower) {
    return (NameLexicon.shipped().flags(lower) & SOMEBODY) != 0;
  }

  /** Whether {@code lower} is the name of a month or a day: "june", "monday". */
  public static boolean isCalendar(String lower) {
    return (NameLexicon.shipped().flags(lower) & NameLexicon.CALENDAR) != 0;
  }
}
