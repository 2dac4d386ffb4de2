package org.cuttings.extract.names;

import java.util.List;
import org.cuttings.extract.text.Tag;
import org.jspecify.annotations.Nullable;

/** Tells whom "the man" and "the young woman" stand for: words that fit anybody. */
final class Epithets {
  /** Most words that say what somebody is a lawyer or a spokesman for. */
  private static final int COMPLEMENT = 9;

  private final Discourse discourse;
  private final Topics topics;

  Epithets(Discourse discourse, Topics topics) {
    this.discourse = discourse;
    this.topics = topics;
  }

  /**
   * "the young man": the man most in mind, if the words do not tell which man is meant.
   *
   * @param called those whom the article has called so
   */
  @Nullable Entity man(NamedText text, PeoplePhrase phrase, List<Entity> called) {
    boolean general =
        switch (text.tokens.lower(phrase.head())) {
          case "man", "guy", "woman", "fellow", "lady", "girl", "boy" -> true;
          default -> false;
        };
    if (!general || phrase.end() > phrase.head() + 1 || isNarrowed(text, phrase.end())) {
      return null;
    }
    String gender = Descriptions.gender(text, phrase.head());
    if (!called.isEmpty() && !called.getLast().named) {
      return null;
    }
    Active best =
        discourse.best(
            active ->
                active.entity.isPerson()
                    && !active.entity.plural
                    && active.entity.named
                    && active.entity != discourse.subject()
                    && (gender == null || gender.equals(active.entity.gender)),
            Sentence.Part.SUBJECT);
    return best != null
        ? best.entity
        : topics.clearest(one -> gender == null || gender.equals(one.gender));
  }

  /** Whether what follows tells which one of many is meant: "the man from Vik", "the man who". */
  private static boolean isNarrowed(NamedText text, int after) {
    if (after >= text.size() || text.tokens.startsSentence(after)) {
      return false;
    }
    return switch (text.tokens.lower(after)) {
      case "who",
          "whom",
          "whose",
          "that",
          "with",
          "from",
          "of",
          "in",
          "at",
          "behind",
          "named",
          "called",
          "under",
          "next",
          "beside",
          "on",
          "for" ->
          true;
      default -> text.tokens.tag(after) == Tag.PRON || text.capital(after);
    };
  }

  /** The word for whoever has the title. */
  static String office(String title) {
    return switch (title) {
      case "gen.", "gen" -> "general";
      case "sen.", "sen" -> "senator";
      case "rep.", "rep" -> "congressman";
      case "gov.", "gov" -> "governor";
      case "amb." -> "ambassador";
      case "prof.", "prof" -> "professor";
      case "col.", "col" -> "colonel";
      default -> title;
    };
  }

  /** "A lawyer for the mill, Ann Falk,": the comma after what the lawyer is for, else the same. */
  static int complementEnd(NamedText text, int after) {
    boolean complemented =
        text.is(after, "for")
            || text.is(after, "at")
            || text.is(after, "in")
            || text.is(after, "to")
            || text.is(after, "with");
    if (!complemented) {
      return after;
    }
    int stop = Math.min(text.size(), after + COMPLEMENT);
    for (int token = after + 1; token < stop && !text.tokens.startsSentence(token); token++) {
      if (text.is(token, ",")) {
        return token;
      }
      boolean person = text.capital(token) && text.has(token, NameLexicon.GIVEN);
      if (text.verb(token) || person || text.has(token, NameLexicon.CALENDAR)) {
        return after;
      }
    }
    return after;
  }
}
