package org.cuttings.extract.events;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cuttings.extract.clauses.Clause;
import org.cuttings.extract.text.Tokens;
import org.cuttings.model.EventType;
import org.jspecify.annotations.Nullable;

/**
 * A verb that states an event together with words that follow it: "shook hands".
 *
 * @param words that follow, not always at once: "put [him] in touch"
 */
record Idiom(List<String> words, VerbEntry entry) {
  private static final int FARTHEST = 7;

  private static final Map<String, List<Idiom>> IDIOMS =
      Map.of(
          "shake",
              List.of(
                  together("hands", EventType.MEETING),
                  toward("the hand", EventType.MEETING, "of"),
                  toward("his hand", EventType.MEETING, ""),
                  toward("her hand", EventType.MEETING, "")),
          "say",
              List.of(
                  toward("hello", EventType.MEETING, "to"),
                  toward("hi", EventType.MEETING, "to"),
                  toward("goodbye", EventType.MEETING, "to")),
          "get",
              List.of(
                  toward("in touch", EventType.CONTACT_UNSPECIFIED, "with"),
                  toward("in contact", EventType.CONTACT_UNSPECIFIED, "with"),
                  toward("ahold of", EventType.CONTACT_UNSPECIFIED, "of")),
          "make",
              List.of(
                  together("small talk", EventType.MEETING),
                  toward("statements", EventType.CONTACT_UNSPECIFIED, "to"),
                  toward("clear", EventType.CONTACT_UNSPECIFIED, "to"),
                  toward("the acquaintance", EventType.MEETING, "of")),
          "put", List.of(introduce("in touch"), introduce("in contact"), introduce("together")),
          "bring", List.of(introduce("together")),
          "let",
              List.of(
                  new Idiom(
                      List.of("know"),
                      new VerbEntry(
                          "let know",
                          EventType.CONTACT_UNSPECIFIED,
                          Frame.TOWARD,
                          Set.of(),
                          Set.of(VerbEntry.Flag.OBJECT)))),
          "have", List.of(together("words", EventType.CONTACT_UNSPECIFIED)),
          "compare", List.of(together("notes", EventType.CONTACT_UNSPECIFIED)));

  private static Idiom together(String words, EventType type) {
    return new Idiom(
        List.of(words.split(" ", -1)),
        new VerbEntry(words, type, Frame.TOGETHER, Set.of("with"), Set.of(VerbEntry.Flag.PLURAL)));
  }

  private static Idiom toward(String words, EventType type, String preposition) {
    return new Idiom(
        List.of(words.split(" ", -1)),
        new VerbEntry(words, type, Frame.TOWARD, Set.of(preposition), Set.of()));
  }

  private static Idiom introduce(String words) {
    return new Idiom(
        List.of(words.split(" ", -1)),
        new VerbEntry(
            words, EventType.INTRODUCTION, Frame.INTRODUCE, Set.of("with", "to"), Set.of()));
  }

  /** The idiom that {@code clause} holds. */
  static @Nullable Idiom of(Tokens tokens, Clause clause) {
    List<Idiom> idioms = IDIOMS.get(clause.verb().lemma());
    if (idioms != null) {
      for (Idiom idiom : idioms) {
        if (idiom.at(tokens, clause) >= 0) {
          return idiom;
        }
      }
    }
    return null;
  }

  /** Where the words stand; -1 if they do not follow the verb of {@code clause}. */
  int at(Tokens tokens, Clause clause) {
    int from = clause.verb().end();
    int last = Math.min(clause.end(), from + FARTHEST) - words.size();
    for (int t = from; t <= last; t++) {
      if (matches(tokens, t)) {
        return t;
      }
    }
    return -1;
  }

  private boolean matches(Tokens tokens, int token) {
    for (int i = 0; i < words.size(); i++) {
      if (!tokens.is(token + i, words.get(i))) {
        return false;
      }
    }
    return true;
  }
}
