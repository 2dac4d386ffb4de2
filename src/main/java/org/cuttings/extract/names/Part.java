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

  /** Tokens within which "it" may be what the word names. */
  private static final int REACH = 8;

  String written = "";
  @Nullable String gender;

  /** Places where a capital tells something. */
  private int mid;

  private int honorific;
  private int speaking;
  private int titled;
  private int verbal;
  private int located;
  private int article;
  private int acting;
  private int introduced;

  /** Sentences that an unknown word opens as their subject, and such as speak of "it" then. */
  private int strange;

  private int thing;

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
    strange += text.opens(token) && text.tokens.strange(token) && text.verb(end) ? 1 : 0;
    thing += isThing(text, end) ? 1 : 0;
    honorific += text.has(before, NameLexicon.HONORIFIC) && !text.is(before, "miss") ? 1 : 0;
    titled += sighting.phraseFirst() < token ? 1 : 0;
    verbal += text.verb(end) ? 1 : 0;
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
    introduced +=
        NameCues.headBefore(text, before, end) == before - 1 && before > 0
                || text.has(before, NameLexicon.KIN)
                || text.is(before, "called") && text.has(before - 1, NameLexicon.PERSON_NOUN)
                || text.is(before, "named") && text.has(before - 1, NameLexicon.PERSON_NOUN)
            ? 1
            : 0;
    acting +=
        text.has(before, NameLexicon.SPEECH)
                || text.is(before, "with")
                || text.is(before, "to") && text.is(before - 1, "according")
                || text.possessive(end)
                || text.is(end, "and") && text.capital(end + 1)
            ? 1
            : 0;
    if (text.tokens.shape(token) == org.cuttings.extract.text.Shape.UPPER) {
      article++;
    }
  }

  /** Whether a capital within a sentence shows the word to be a name. */
  boolean isName() {
    return mid > 1 && article == 0;
  }

  /** "says that it", "its chief", "is a town" */
  static boolean isThing(NamedText text, int end) {
    if (text.is(end, "is") || text.is(end, "was")) {
      return text.has(end + 2, NameLexicon.PLACE_HEAD | NameLexicon.ORGANISATION_HEAD);
    }
    for (int i = end; i < end + REACH && !text.opensAt(i); i++) {
      if (text.is(i, "it") || text.is(i, "its")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the word, behind another that no list has, is somebody's surname. */
  boolean acts(int flags) {
    return thing == 0 && isPerson(flags, mid + strange);
  }

  /** Whether the word is somebody's name, given what is known of it. */
  boolean isPerson(int flags) {
    return isPerson(flags, mid);
  }

  /**
   * @param places where the word stands as a name would
   */
  private boolean isPerson(int flags, int places) {
    if (honorific > 0) {
      return true;
    }
    boolean given = (flags & NameLexicon.GIVEN) != 0;
    if ((flags & NO_NAME) != 0 || article > 0) {
      return false;
    }
    boolean ordinary = (flags & (NameLexicon.ORDINARY | NameLexicon.GIVEN_WORD)) != 0;
    if (places == 0 || located * 3 > places) {
      return false;
    }
    if (introduced > 0) {
      return true;
    }
    if (titled > 0 && speaking + verbal + acting > 0 || given && !ordinary) {
      return true;
    }
    return places > (ordinary ? 1 : 0) && speaking * 2 + verbal + acting >= (ordinary ? 5 : 3);
  }
}
