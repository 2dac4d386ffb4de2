package org.cuttings.extract.events;

import java.util.List;
import java.util.Set;
import org.cuttings.extract.clauses.Clause;
import org.cuttings.extract.clauses.Clause.Adjunct;
import org.cuttings.extract.clauses.Clause.Form;
import org.cuttings.extract.clauses.Clause.NounPhrase;
import org.cuttings.extract.clauses.Clause.Relation;
import org.cuttings.extract.names.Reference;
import org.cuttings.extract.text.Penn;
import org.cuttings.extract.text.Shape;
import org.cuttings.extract.text.Tag;
import org.cuttings.extract.text.Tokens;
import org.cuttings.model.EntityKind;
import org.cuttings.model.Mention;
import org.cuttings.model.PartialDate;
import org.cuttings.model.Participant;
import org.jspecify.annotations.Nullable;

/**
 * What words show that may tell an event, as names of signs that are there or not: what {@link
 * Forests} weigh.
 */
final class Signs {
  private static final int REMEMBERED = 12;
  private static final int LATELY = 100;
  private static final int LEAD = 5;
  private static final int MANY = 3;
  private static final int NEAR = 3;
  private static final int FAR = 8;

  private static final Set<String> TIMES =
      Set.of("then", "later", "again", "also", "never", "subsequently", "once", "repeatedly");

  private final Scene scene;
  private final Tokens tokens;

  Signs(Scene scene) {
    this.scene = scene;
    this.tokens = scene.tokens;
  }

  /** The signs in the words of {@code draft}, whose status and date are known. */
  Shown of(Draft draft) {
    Shown signs = new Shown();
    signs.add("rule ", draft.rule);
    signs.add("type ", draft.type.value());
    signs.add("status ", draft.status.value());
    signs.addIf(draft.quoted, "quoted");
    signs.addIf(draft.passing, "passing");
    signs.addIf(draft.aside, "aside");
    signs.addIf(draft.date != null, "dated");
    signs.addIf(draft.source != null, "attributed");
    signs.addIf(draft.place != null, "placed");
    Clause clause = draft.clause < 0 ? null : scene.clauses.get(draft.clause);
    around(draft, clause, signs);
    if (draft.noun) {
      noun(draft, clause, signs);
    } else if (clause != null) {
      verb(draft, clause, signs);
    }
    return signs;
  }

  /** Whom the sentence speaks of, and the words beside. */
  private void around(Draft draft, @Nullable Clause clause, Shown signs) {
    int sentence = tokens.sentence(draft.first);
    int from = tokens.firstOf(sentence);
    int end = tokens.endOf(sentence);
    int names = 0;
    int pronouns = 0;
    int others = 0;
    for (Reference reference : scene.referencesAround(draft.first)) {
      boolean person = reference.referent().kind() == EntityKind.PERSON;
      names += person && reference.form() == Mention.Form.NAME ? 1 : 0;
      pronouns += person && reference.form() == Mention.Form.PRONOUN ? 1 : 0;
      others += person ? 0 : 1;
    }
    signs.add("names ", Math.min(3, names));
    signs.add("pronouns ", Math.min(2, pronouns));
    signs.addIf(others > 0, "others here");
    signs.addIf(end - from < 8, "short sentence");
    signs.addIf(end - from > 40, "long sentence");
    word(draft.first - 1, "word before ", signs);
    word(draft.end, "word behind ", signs);
    word(draft.end + 1, "second word behind ", signs);
    if (clause != null) {
      signs.add("modality ", clause.verb().modality());
      if (draft.noun) {
        signs.add("verb of the clause ", clause.verb().lemma());
      }
      if (clause.governor() >= 0) {
        signs.add("governor ", scene.clauses.get(clause.governor()).verb().lemma());
      }
      for (NounPhrase object : clause.objects()) {
        word(object.parts().getFirst().head(), "object ", signs);
      }
      NounPhrase subject = clause.subject();
      Reference who = subject == null ? null : scene.referenceAt(subject.head());
      signs.add(
          subject == null
              ? "no subject"
              : who == null ? "subject a thing" : "subject by " + who.form());
    }
  }

  private void word(int token, String where, Shown signs) {
    if (token >= 0 && token < tokens.size() && scene.referenceAt(token) == null) {
      signs.add(where, tokens.lower(token));
    } else {
      signs.add(where, token < 0 || token >= tokens.size() ? "nothing" : "a reference");
    }
  }

  private void verb(Draft draft, Clause clause, Shown signs) {
    signs.add("a verb");
    VerbEntry entry = EventLexicon.verb(draft.rule.substring("verb ".length()));
    if (entry != null) {
      signs.add("frame ", entry.frame());
      entry
          .flags()
          .forEach(flag -> signs.add("frame ", entry.frame().toString(), " ", flag.toString()));
    }
    Clause.VerbGroup verb = clause.verb();
    signs.add("tense ", tokens.penn(verb.head()));
    signs.add("form ", verb.form().toString(), " ", verb.voice().toString());
    signs.addIf(tokens.penn(verb.first()) == Penn.VBD && verb.head() > verb.first(), "auxiliary");
    signs.addIf(tokens.is(verb.first(), "had"), "pluperfect");
    signs.addIf(verb.negated(), "negated");
    signs.add("relation ", clause.relation());
    governor(clause, signs);
    objects(clause, signs);
    boolean with = false;
    for (Adjunct adjunct : clause.adjuncts()) {
      signs.add("preposition ", adjunct.preposition());
      with |= !scene.parties(adjunct.phrase()).isEmpty();
    }
    signs.addIf(with, "somebody beside");
    complement(draft, clause, signs);
    for (int t = clause.first(); t < Math.min(clause.end(), verb.end() + 2); t++) {
      signs.addIf(TIMES.contains(tokens.lower(t)), "adverb " + tokens.lower(t));
    }
    boolean unsaid = clause.subject() == null || clause.subject().head() < clause.first();
    signs.addIf(unsaid, "subject elsewhere");
    signs.addIf(verb.end() >= clause.end(), "ends with the verb");
  }

  private void governor(Clause clause, Shown signs) {
    if (clause.governor() < 0) {
      signs.add("governed by none");
      return;
    }
    String lemma = scene.clauses.get(clause.governor()).verb().lemma();
    VerbEntry event = EventLexicon.verb(lemma);
    String kind = Sources.says(lemma) ? "saying" : event != null ? "event" : "other";
    signs.add("governed by ", kind, " ", clause.relation().toString());
    EventLexicon.Colour colour = EventLexicon.colour(lemma);
    signs.addIf(colour != null && clause.relation() == Relation.COMPLEMENT, "coloured " + colour);
  }

  private void objects(Clause clause, Shown signs) {
    signs.add("objects ", Math.min(2, clause.objects().size()));
    for (NounPhrase object : clause.objects()) {
      int head = object.parts().getFirst().head();
      NounEntry noun =
          EventLexicon.noun(head > 0 ? tokens.lower(head - 1) : "", tokens.lower(head));
      signs.add(
          noun != null
              ? "object " + noun.kind() + " " + noun.type()
              : !scene.parties(object).isEmpty()
                  ? "object somebody"
                  : tokens.tag(head) == Tag.PRON ? "object pronoun" : "object thing");
    }
  }

  private void complement(Draft draft, Clause clause, Shown signs) {
    int after = clause.verb().end();
    signs.addIf(tokens.is(after, "that"), "that");
    signs.addIf(tokens.is(after, "if") || tokens.is(after, "whether"), "whether");
    signs.addIf(tokens.is(after, "to"), "to");
    for (int t = after; t < Math.min(tokens.size(), after + 3); t++) {
      signs.addIf(tokens.shape(t) == Shape.OPENING_MARK, "words follow");
    }
    int before = clause.subject() == null ? clause.verb().first() : clause.subject().first();
    signs.addIf(before > 0 && tokens.shape(before - 1) == Shape.CLOSING_MARK, "words before");
    for (int c = draft.clause + 1; c < Math.min(scene.clauses.size(), draft.clause + 4); c++) {
      Clause next = scene.clauses.get(c);
      if (next.governor() == draft.clause && next.relation() == Relation.COMPLEMENT) {
        signs.add("complement ", next.verb().form());
        signs.addIf(
            next.verb().form() == Form.INFINITIVE && EventLexicon.verb(next.verb().lemma()) != null,
            "complement event");
        return;
      }
    }
  }

  private void noun(Draft draft, @Nullable Clause clause, Shown signs) {
    signs.add("a noun");
    int token = draft.end - 1;
    NounEntry entry =
        EventLexicon.noun(token > 0 ? tokens.lower(token - 1) : "", tokens.lower(token));
    if (entry != null) {
      signs.add("kind " + entry.kind() + (entry.weak() ? " weak" : ""));
    }
    signs.addIf(draft.definite, "definite");
    signs.addIf(draft.several, "several");
    signs.addIf(draft.another, "another");
    int before = draft.first - 1;
    while (before >= 0
        && tokens.sentence(before) == tokens.sentence(draft.first)
        && (tokens.tag(before) == Tag.ADJ || tokens.tag(before) == Tag.NUM)) {
      before--;
    }
    signs.add(
        before < 0 || tokens.sentence(before) != tokens.sentence(draft.first)
            ? "heads the sentence"
            : tokens.tag(before) == Tag.DET || tokens.tag(before) == Tag.PRON
                ? "determiner " + tokens.lower(before)
                : tokens.tag(before) == Tag.ADP
                    ? "behind " + tokens.lower(before)
                    : "behind " + tokens.tag(before));
    signs.addIf(before < draft.first - 1, "adjective");
    int after = draft.end;
    if (after < tokens.size()) {
      signs.add(
          tokens.tag(after) == Tag.ADP || tokens.tag(after) == Tag.PART
              ? "before " + tokens.lower(after)
              : "before " + tokens.tag(after));
    }
    if (clause == null) {
      signs.add("no clause");
      return;
    }
    signs.add("relation ", clause.relation());
    signs.add("place ", position(clause, token));
    governor(clause, signs);
    String lemma = clause.verb().lemma();
    EventLexicon.Support support = EventLexicon.support(lemma);
    String verb =
        lemma.equals("be")
            ? "be"
            : support != null
                ? support.name()
                : EventLexicon.verb(lemma) != null ? "event" : "other";
    signs.add("verb ", verb, " ", position(clause, token));
  }

  /** What the noun at {@code token} is in its clause. */
  private static String position(Clause clause, int token) {
    NounPhrase subject = clause.subject();
    if (subject != null && subject.holds(token)) {
      return "subject";
    }
    for (NounPhrase object : clause.objects()) {
      if (object.holds(token)) {
        return "object";
      }
    }
    for (Adjunct adjunct : clause.adjuncts()) {
      if (adjunct.phrase().holds(token)) {
        return "after " + adjunct.preposition();
      }
    }
    return "elsewhere";
  }

  /** Adds the signs of who takes part in {@code draft}. */
  static void ofSides(Draft draft, Shown signs) {
    signs.add("sides ", Math.min(2, draft.sides.size()));
    signs.addAll(draft.cast);
    signs.addIf(draft.filled, "filled");
    signs.addIf(draft.pair, "pair");
    for (Draft.Side side : draft.sides) {
      Party party = side.party();
      signs.add("side ", side.role());
      signs.add(
          "side "
              + (party.named() ? "named " : "unnamed ")
              + party.kind()
              + (party.plural() ? " plural" : ""));
      signs.addIf(party.first() < 0, "side unsaid");
    }
  }

  /** Adds the signs of what has been told before {@code draft}. */
  static void ofTelling(Draft draft, List<Kept> events, int sentence, Shown signs) {
    Kept last = events.isEmpty() ? null : events.getLast();
    signs.add(
        "last "
            + (last == null
                ? "none"
                : near(sentence - last.sentence) + (last.act() ? " act" : "")));
    if (last != null && sentence == last.sentence) {
      signs.add("last here ", last.type.value());
      signs.add(last.rule.equals(draft.rule) ? "last by the same rule" : "last by another rule");
    }
    signs.addIf(sentence < LEAD, "in the lead");
    ofDay(draft, events, signs);
    ofRetelling(draft, events, sentence, signs);
    for (Draft.Side side : draft.sides) {
      Kept before = lastOf(side.party().key(), events, sentence);
      Participant there = before == null ? null : before.participants.get(side.party().key());
      if (before == null || there == null) {
        signs.add("side was nowhere");
      } else {
        signs.add("side was ", there.role().toString(), " ", near(sentence - before.sentence));
        signs.add(
            "side in "
                + before.type.value()
                + (before.participants.size() > 1 ? " with others" : " alone"));
      }
    }
  }

  /** How often what these people did together has been told already. */
  private static void ofRetelling(Draft draft, List<Kept> events, int sentence, Shown signs) {
    List<String> keys = draft.sides.stream().map(side -> side.party().key()).toList();
    if (keys.isEmpty()) {
      return;
    }
    int all = 0;
    int typed = 0;
    int last = 0;
    for (Kept before : lately(events)) {
      if (!before.act() && before.participants.keySet().containsAll(keys)) {
        all++;
        typed += before.type == draft.type ? 1 : 0;
        last = before.sentence;
      }
    }
    String who = keys.size() > 1 ? "they " : "he ";
    signs.add(who, Shown.number(Math.min(MANY, all)), " times");
    signs.add(who, Shown.number(Math.min(MANY, typed)), " times so");
    signs.addIf(all > 0, who + near(sentence - last));
  }

  /** What was told last; as many as keep the time linear. */
  private static List<Kept> lately(List<Kept> events) {
    return events.subList(Math.max(0, events.size() - LATELY), events.size());
  }

  /** Whether something was told of the same day before, with one of the same people. */
  private static void ofDay(Draft draft, List<Kept> events, Shown signs) {
    PartialDate date = draft.date == null ? null : draft.date.value();
    if (date == null) {
      return;
    }
    boolean day = false;
    boolean same = false;
    for (Kept before : lately(events)) {
      if (!before.act() && before.date != null && date.equals(before.date.value())) {
        day = true;
        for (Draft.Side side : draft.sides) {
          same |= before.participants.containsKey(side.party().key());
        }
      }
    }
    signs.add(same ? "day told with a side" : day ? "day told" : "day new");
  }

  /** The last exchange nearby that {@code key} took part in. */
  private static @Nullable Kept lastOf(String key, List<Kept> events, int sentence) {
    for (int i = events.size() - 1; i >= Math.max(0, events.size() - REMEMBERED); i--) {
      Kept before = events.get(i);
      if (sentence - before.sentence <= FAR
          && !before.act()
          && before.participants.containsKey(key)) {
        return before;
      }
    }
    return null;
  }

  private static String near(int sentences) {
    if (sentences == 0) {
      return "here";
    }
    if (sentences == 1) {
      return "before";
    }
    return sentences <= NEAR ? "near" : sentences <= FAR ? "far" : "away";
  }
}
