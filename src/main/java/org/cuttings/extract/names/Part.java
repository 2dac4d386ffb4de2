package org.cuttings.extract.names;

import org.jspecify.annotations.Nullable;

/** What an article tells of one capitalised word, from all places where it stands alone. */
final class Part {
  private static final int NO_NAME =
      NameLexicon.PLACE
          | NameLexicon.ORGANISATION
          | NameLexicon.DEMONYM
          | NameLexicon.DEMONYM_PLURAL
          | NameLexicon.CALENDAR
          | NameLexicon.TITLE
          | NameLexicon.ORGANISATION_HEAD
          | NameLexicon.PLACE_HEAD
          | NameLexicon.BODY_NOUN
          | NameLexicon.FUNCTION
          | NameLexicon.PERSON_NOUN
          | NameLexicon.PEOPLE_NOUN;

  String written = "";
  @Nullable String gender;

  /** Places where a capital tells something. */
  private int mid;

  private int honorific;
  private int speaking;
  private int located;
  private int article;
  private int acting;

  void count(NamedText text, Sighting sighting) {
    int token = sighting.first();
    int end = sighting.end();
    if (written.isEmpty()) {
      written = text.tokens.written(token);
    }
    if (gender == null) {
      gender = sighting.gender();
    }
    int before = token - 1;
    mid += text.opens(token) ? 0 : 1;
    honorific += text.has(before, NameLexicon.HONORIFIC) ? 1 : 0;
    article += text.is(before, "the") || text.is(before, "a") || text.is(before, "an") ? 1 : 0;
    located +=
        text.is(before, "in")
                || text.is(before, "at")
                || text.is(before, "near")
                || text.is(before, "on")
                || text.is(before, "into")
            ? 1
            : 0;
    speaking += text.has(end, NameLexicon.SPEECH) && text.joined(end - 1) ? 1 : 0;
    acting +=
        text.has(before, NameLexicon.SPEECH)
                || text.is(before, "with")
                || text.possessive(end)
                || text.is(end, "and") && text.capital(end + 1)
            ? 1
            : 0;
    if (text.tokens.shape(token) == org.cuttings.extract.text.Shape.UPPER) {
      article++;
    }
  }

  /** Whether the word is somebody's name, given what is known of it. */
  boolean isPerson(int flags) {
    if (honorific > 0) {
      return true;
    }
    boolean given = (flags & NameLexicon.GIVEN) != 0;
    if ((flags & NO_NAME) != 0 || article > 0) {
      return false;
    }
    boolean ordinary = (flags & (NameLexicon.ORDINARY | NameLexicon.GIVEN_WORD)) != 0;
    return mid > (ordinary ? 1 : 0)
        && located * 3 <= mid
        && (speaking > (ordinary ? 1 : 0) || acting > 2 && speaking + (given ? 1 : 0) > 0);
  }
}
