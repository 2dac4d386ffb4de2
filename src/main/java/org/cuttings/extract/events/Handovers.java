package org.cuttings.extract.events;

import java.util.List;
import java.util.Set;
import org.cuttings.extract.clauses.Clause;
import org.cuttings.extract.clauses.Clause.NounPhrase;
import org.cuttings.extract.text.Tag;
import org.cuttings.extract.text.Tokens;
import org.cuttings.model.EventType;
import org.cuttings.model.Participant.Role;
import org.jspecify.annotations.Nullable;

/** Reads verbs that say that somebody hands something to somebody. */
final class Handovers {
  private static final Set<String> INTRANSITIVE =
      Set.of(
          "serve",
          "return",
          "transfer",
          "leave",
          "pass",
          "submit",
          "post",
          "contribute",
          "feed",
          "present",
          "deliver",
          "ship",
          "turn in",
          "show",
          "sell",
          "pass over",
          "show off");

  /** Verbs by which a letter changes hands that was written before. */
  private static final Set<String> GIVEN =
      Set.of("verb give", "verb hand", "verb hand over", "verb show", "verb slip", "verb return");

  private final Scene scene;
  private final Tokens tokens;
  private final Arguments arguments;

  Handovers(Scene scene, Arguments arguments) {
    this.scene = scene;
    this.tokens = scene.tokens;
    this.arguments = arguments;
  }

  /** "the letter that he sent": the noun states it. */
  boolean isOfNoun(int index, VerbEntry entry) {
    int noun = arguments.antecedentNoun(index);
    boolean hands =
        switch (entry.frame()) {
          case GIVE, TAKE, EXCHANGE, OFFER -> true;
          case TOWARD -> entry.is(VerbEntry.Flag.WRITES);
          default -> false;
        };
    if (noun < 0 || !hands) {
      return false;
    }
    NounEntry named = EventLexicon.noun("", tokens.lower(noun));
    return named != null && named.kind() != NounEntry.Kind.THING;
  }

  /** "served as an adviser to him", "returned to her": nothing is handed over. */
  boolean handsNothing(int index, VerbEntry entry) {
    return INTRANSITIVE.contains(entry.lemma())
        && arguments.objects(index).isEmpty()
        && !arguments.passive(index)
        && arguments.antecedentNoun(index) < 0;
  }

  boolean give(Draft draft, VerbEntry entry) {
    int clause = draft.clause;
    List<NounPhrase> objects = arguments.objects(clause);
    NounPhrase thing = null;
    draft.add(arguments.doers(clause), Role.INITIATOR);
    int before = draft.sides.size();
    if (arguments.passive(clause)) {
      NounPhrase subject = scene.clauses.get(clause).subject();
      if (objects.isEmpty()) {
        thing = subject;
      } else {
        draft.add(arguments.subject(clause), Role.RECIPIENT);
        thing = objects.getFirst();
      }
    } else if (objects.size() > 1) {
      draft.add(arguments.object(clause, 0), Role.RECIPIENT);
      thing = objects.get(1);
    } else if (objects.size() == 1) {
      thing = objects.getFirst();
      NounPhrase with = with(clause);
      if (with != null && !scene.parties(thing).isEmpty()) {
        // "provided her with a list"
        draft.add(scene.parties(thing), Role.RECIPIENT);
        thing = with;
      }
    }
    draft.add(arguments.with(clause, entry.partners()), Role.RECIPIENT);
    if (draft.sides.size() == before) {
      draft.add(
          arguments.near(clause, scene.clauses.get(clause).verb().end(), entry.partners()),
          Role.RECIPIENT);
    }
    boolean partner = draft.sides.size() > before;
    if (thing == null && partner && !arguments.passive(clause) && before > 0) {
      return arguments.antecedentNoun(clause) < 0 || handed(draft, null, true);
    }
    return handed(draft, thing, partner);
  }

  /** What follows "with", unless it is somebody. */
  private @Nullable NounPhrase with(int clause) {
    for (Clause.Adjunct adjunct : scene.clauses.get(clause).adjuncts()) {
      if (adjunct.preposition().equals("with") && scene.parties(adjunct.phrase()).isEmpty()) {
        return adjunct.phrase();
      }
    }
    return null;
  }

  boolean take(Draft draft, VerbEntry entry) {
    int clause = draft.clause;
    if (entry.lemma().equals("receive") && isHosted(draft)) {
      return true;
    }
    NounPhrase thing;
    if (arguments.passive(clause)) {
      draft.add(arguments.doers(clause), Role.RECIPIENT);
      thing = scene.clauses.get(clause).subject();
    } else {
      draft.add(arguments.subject(clause), Role.RECIPIENT);
      List<NounPhrase> objects = arguments.objects(clause);
      thing = objects.isEmpty() ? null : objects.getFirst();
    }
    int before = draft.sides.size();
    draft.add(arguments.with(clause, entry.partners()), Role.INITIATOR);
    if (draft.sides.size() == before) {
      draft.add(
          arguments.near(clause, scene.clauses.get(clause).verb().end(), entry.partners()),
          Role.INITIATOR);
    }
    boolean partner = draft.sides.size() > before;
    if (thing == null && partner && before > 0) {
      return true;
    }
    boolean handed = handed(draft, thing, partner);
    if (!handed && before > 0 && entry.lemma().equals("receive") && thing != null) {
      NounEntry noun = EventLexicon.noun("", tokens.lower(thing.parts().getFirst().head()));
      draft.alone = noun != null && noun.type() == EventType.TRANSFER && !draft.isUnnamed();
      return draft.alone;
    }
    return handed;
  }

  /**
   * "received her at the palace", "was received by him": people who meet, and nothing handed over.
   */
  private boolean isHosted(Draft draft) {
    int clause = draft.clause;
    List<Party> hosts = arguments.doers(clause);
    List<Party> guests =
        arguments.passive(clause) ? arguments.done(clause) : arguments.object(clause, 0);
    boolean from =
        scene.clauses.get(clause).adjuncts().stream()
            .anyMatch(adjunct -> adjunct.preposition().equals("from"));
    if (hosts.isEmpty() || guests.isEmpty() || from) {
      return false;
    }
    draft.type = EventType.MEETING;
    draft.add(hosts, Role.PARTICIPANT);
    draft.add(guests, Role.PARTICIPANT);
    return true;
  }

  boolean exchange(Draft draft, VerbEntry entry) {
    int clause = draft.clause;
    List<NounPhrase> objects = arguments.objects(clause);
    draft.add(arguments.doers(clause), Role.PARTICIPANT);
    draft.add(arguments.with(clause, entry.partners()), Role.PARTICIPANT);
    draft.pair = draft.isUnnamed() && arguments.isPair(scene.clauses.get(clause).subject());
    NounPhrase thing =
        arguments.passive(clause)
            ? scene.clauses.get(clause).subject()
            : objects.isEmpty() ? null : objects.getFirst();
    draft.several = true;
    return handed(draft, thing, draft.weight() > 1 || draft.pair);
  }

  /**
   * Sets the type by what is handed over.
   *
   * @param partner whether somebody on the other side is known
   */
  private boolean handed(Draft draft, @Nullable NounPhrase thing, boolean partner) {
    int head =
        thing != null ? thing.parts().getFirst().head() : arguments.antecedentNoun(draft.clause);
    if (head < 0) {
      return false;
    }
    NounEntry noun = EventLexicon.noun(head > 0 ? tokens.lower(head - 1) : "", tokens.lower(head));
    if (noun == null) {
      boolean parcel = draft.type == EventType.EMAIL && tokens.tag(head) == Tag.NOUN;
      draft.type = parcel ? EventType.TRANSFER : draft.type;
      boolean somebody = thing != null && !scene.parties(thing).isEmpty();
      return partner && !somebody;
    }
    if (noun.type() == null || noun.kind() == NounEntry.Kind.MUTUAL) {
      return false;
    }
    if (noun.kind() == NounEntry.Kind.DIRECTED) {
      if (thing == null) {
        return false;
      }
      boolean another = tokens.is(head + 1, "from");
      draft.noun(another ? -1 : head);
    }
    if (noun.type() != EventType.LETTER) {
      draft.type = noun.type();
    } else if (draft.type == EventType.EMAIL) {
      // A letter that is forwarded may go by any means.
      draft.type = EventType.MESSAGE;
    } else if (!GIVEN.contains(draft.rule)) {
      draft.type = noun.type();
    }
    return partner || noun.kind() == NounEntry.Kind.DIRECTED && !noun.weak();
  }
}
