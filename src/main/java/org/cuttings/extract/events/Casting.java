package org.cuttings.extract.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cuttings.extract.clauses.Clause;
import org.cuttings.extract.names.Reference;
import org.cuttings.extract.names.Referent;
import org.cuttings.extract.text.Tokens;
import org.cuttings.model.EntityKind;
import org.cuttings.model.EventType;
import org.cuttings.model.Mention;
import org.cuttings.model.Participant;
import org.cuttings.model.Participant.Role;
import org.cuttings.model.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Decides who takes part in an event of which the rules found one side at most, or whose words may
 * mean something else: of those whom they found, and of all other people whom the sentence and what
 * was told just before it speak of, whoever a {@link Judge} takes for a side.
 */
final class Casting {
  /** From where on somebody whom the rules found stays. */
  private static final double STAYS = 0.5;

  /** From where on somebody else is added. */
  private static final double ADDED = 0.5;

  /** How many people are asked about at most, and of an event told before. */
  private static final int MOST = 40;

  private static final int MOST_BEFORE = 12;

  /** Into how many steps a probability is parted as a sign, and an expected number. */
  private static final int STEPS = 6;

  private static final int THIRDS = 3;
  private static final int REMEMBERED = 4;
  private static final int NEAR = 3;
  private static final Set<String> FIRST_PERSON =
      Set.of("i", "me", "my", "we", "us", "our", "mine", "myself");

  private final Scene scene;
  private final Tokens tokens;
  private final Judge judge;
  private final Vicinity vicinity;
  private final Answers answers;

  Casting(Scene scene, Judge judge) {
    this.scene = scene;
    this.tokens = scene.tokens;
    this.judge = judge;
    this.vicinity = new Vicinity(scene);
    this.answers = new Answers(scene);
  }

  /** Somebody who may take part, and where the sentence speaks of him; null where it does not. */
  private record Candidate(Party party, @Nullable Reference reference, Shown signs) {}

  /**
   * Puts right who takes part in {@code draft}.
   *
   * @param events told before it
   * @param sentence its number in the article
   * @param trigger its words
   */
  void revise(Draft draft, List<Kept> events, int sentence, Wording trigger) {
    answers.add(draft);
    boolean sided = !draft.doubtful && draft.sides.size() > 1;
    if (sided || isAsked(draft) || suggests(draft)) {
      return;
    }
    double expected = 0;
    double best = 0;
    for (Candidate candidate : candidates(draft, events, sentence)) {
      Party party = candidate.party;
      double probability =
          judge.probability(
              new Judge.Matter(
                  Judge.Question.SIDE, trigger, party.id(), party.name(), candidate.signs));
      expected += probability;
      best = Math.max(best, probability);
      boolean there = draft.has(party.key());
      if (there && probability < STAYS) {
        draft.sides.removeIf(side -> side.party().key().equals(party.key()));
      } else if (!there && probability >= ADDED) {
        draft.sides.add(new Draft.Side(party, role(draft, candidate)));
      }
    }
    draft.cast.add("thirds of a side ", Math.min(STEPS, Math.round(expected * THIRDS)));
    draft.cast.add("best side ", Math.round(best * STEPS));
  }

  /** "Who paid for it?" */
  private boolean isAsked(Draft draft) {
    return tokens.is(tokens.endOf(tokens.sentence(draft.first)) - 1, "?");
  }

  /** "suggested that Ann meet Ben": those need not have heard of it. */
  private static boolean suggests(Draft draft) {
    VerbEntry entry = entry(draft);
    return entry != null && entry.is(VerbEntry.Flag.SUGGEST);
  }

  private static @Nullable VerbEntry entry(Draft draft) {
    String verb = "verb ";
    return draft.noun || !draft.rule.startsWith(verb)
        ? null
        : EventLexicon.verb(draft.rule.substring(verb.length()));
  }

  private static Role role(Draft draft, Candidate candidate) {
    boolean alike = draft.type.isSymmetric() && draft.in(Role.INITIATOR).isEmpty();
    if (alike || draft.type == EventType.INTRODUCTION) {
      return Role.PARTICIPANT;
    }
    Reference reference = candidate.reference;
    boolean before = reference != null && reference.first() < draft.first;
    return before && draft.in(Role.INITIATOR).isEmpty() ? Role.INITIATOR : Role.RECIPIENT;
  }

  private List<Candidate> candidates(Draft draft, List<Kept> events, int sentence) {
    Map<String, Candidate> candidates = new LinkedHashMap<>();
    for (Reference reference : scene.referencesAround(draft.first)) {
      for (Referent referent : reference.referents()) {
        if (candidates.size() < MOST && referent.kind() == EntityKind.PERSON && referent.named()) {
          Party party = Scene.party(referent, reference.first(), reference.end());
          Candidate other = candidates.get(party.key());
          if (other == null || closer(draft, reference, other.reference)) {
            candidates.put(party.key(), new Candidate(party, reference, new Shown()));
          }
        }
      }
    }
    for (Draft.Side side : draft.sides) {
      if (candidates.size() < MOST && isJudged(side.party())) {
        candidates.putIfAbsent(side.party().key(), new Candidate(side.party(), null, new Shown()));
      }
    }
    Party speaker = scene.speakerAt(draft.first);
    if (speaker != null && speaker.named()) {
      candidates.putIfAbsent(speaker.key(), new Candidate(speaker, null, new Shown()));
    }
    for (int i = events.size() - 1; i >= Math.max(0, events.size() - REMEMBERED); i--) {
      Kept before = events.get(i);
      if (sentence - before.sentence > NEAR || !before.type.isInteraction()) {
        continue;
      }
      int few = 0;
      for (Map.Entry<String, Participant> one : before.participants.entrySet()) {
        Party party = Chronicle.party(one);
        if (++few > MOST_BEFORE || candidates.size() >= MOST) {
          break;
        }
        if (party.kind() == EntityKind.PERSON && !before.described.contains(party.key())) {
          candidates.putIfAbsent(party.key(), new Candidate(party, null, new Shown()));
        }
      }
    }
    Shown common = ofEvent(draft, events, sentence, candidates);
    Map<Reference, Integer> ranks = ranks(draft, candidates);
    for (Candidate candidate : candidates.values()) {
      candidate.signs.addAll(common);
      ofPart(draft, candidate);
      ofTelling(candidate, draft, events, sentence);
      Reference reference = candidate.reference;
      if (reference == null) {
        candidate.signs.add("elsewhere");
      } else {
        ofPlace(draft, reference, candidate.signs);
        candidate.signs.add("rank ", ranks.getOrDefault(reference, 0));
      }
      if (speaker != null && speaker.key().equals(candidate.party.key())) {
        candidate.signs.add("speaker");
      }
    }
    return new ArrayList<>(candidates.values());
  }

  private static boolean isJudged(Party party) {
    return party.kind() == EntityKind.PERSON && party.named();
  }

  private boolean closer(Draft draft, Reference one, @Nullable Reference other) {
    if (other == null) {
      return true;
    }
    boolean clause = draft.clause >= 0 && scene.clauseAt(one.first()) == draft.clause;
    if (clause != (scene.clauseAt(other.first()) == draft.clause)) {
      return clause;
    }
    return distance(draft, one) < distance(draft, other);
  }

  private static int distance(Draft draft, Reference reference) {
    return Vicinity.distance(draft, reference.first(), reference.end());
  }

  /** By reference, how many people stand between it and the trigger, and on which side. */
  private static Map<Reference, Integer> ranks(Draft draft, Map<String, Candidate> candidates) {
    List<Reference> all = new ArrayList<>();
    for (Candidate candidate : candidates.values()) {
      if (candidate.reference != null) {
        all.add(candidate.reference);
      }
    }
    Map<Reference, Integer> ranks = new HashMap<>();
    for (Reference one : all) {
      boolean before = one.first() < draft.first;
      int rank = 1;
      for (Reference other : all) {
        if (other != one
            && before == other.first() < draft.first
            && distance(draft, other) < distance(draft, one)) {
          rank++;
        }
      }
      ranks.put(one, before ? -Math.min(3, rank) : Math.min(3, rank));
    }
    return ranks;
  }

  /** The signs that are the same for all who may take part. */
  private Shown ofEvent(
      Draft draft, List<Kept> events, int sentence, Map<String, Candidate> candidates) {
    Shown signs = new Shown();
    Vicinity.ofEvent(draft, signs);
    signs.addIf(draft.doubtful, "doubtful");
    signs.addIf(draft.pair, "pair");
    signs.addIf(draft.reply, "reply");
    signs.addIf(draft.object >= 0, "has object");
    signs.addIf(draft.type.isSymmetric(), "symmetric");
    int local = (int) candidates.values().stream().filter(one -> one.reference != null).count();
    signs.add("people here ", Math.min(4, local));
    signs.add("sides ", Math.min(4, draft.sides.size()));
    signs.add(
        "named sides ",
        Math.min(3, draft.sides.stream().filter(side -> isJudged(side.party())).count()));
    for (Role role : Role.values()) {
      signs.addIf(!draft.in(role).isEmpty(), "has " + role);
    }
    signs.addIf(draft.sides.stream().anyMatch(side -> side.party().plural()), "has a group");
    if (draft.clause >= 0) {
      Clause clause = scene.clauses.get(draft.clause);
      signs.add("form ", clause.verb().form().toString(), " ", clause.verb().voice().toString());
      signs.add("relation ", clause.relation());
      signs.addIf(clause.subject() == null, "no subject");
      signs.add("objects ", Math.min(2, clause.objects().size()));
      signs.addIf(clause.verb().negated(), "negated");
      VerbEntry entry = entry(draft);
      if (entry != null) {
        signs.add("frame ", entry.frame());
      }
      for (int t = clause.first(); t < clause.end(); t++) {
        if (FIRST_PERSON.contains(tokens.lower(t))) {
          signs.add("first person");
          break;
        }
      }
    } else {
      signs.add("no clause");
    }
    Kept last = events.isEmpty() ? null : events.getLast();
    signs.addIf(last != null && last.sentence == sentence, "another here");
    return signs;
  }

  /** What the rules say of him, and whom else they say it of. */
  private void ofPart(Draft draft, Candidate candidate) {
    Shown signs = candidate.signs;
    String key = candidate.party.key();
    String part = "nothing";
    for (Draft.Side side : draft.sides) {
      if (side.party().key().equals(key)) {
        part = side.role().toString();
        signs.addIf(side.party().first() < 0, "unsaid side");
      }
    }
    signs.add("part ", part);
    Party source = draft.source;
    signs.addIf(source != null && source.key().equals(key), "source");
    signs.addIf(candidate.party.id() != null, "has a record");
  }

  /** Where he was in what has been told. */
  private void ofTelling(Candidate candidate, Draft draft, List<Kept> events, int sentence) {
    Shown signs = candidate.signs;
    String key = candidate.party.key();
    boolean found = false;
    for (int i = events.size() - 1; i >= Math.max(0, events.size() - 2 * REMEMBERED); i--) {
      Kept before = events.get(i);
      Participant there = before.participants.get(key);
      int back = sentence - before.sentence;
      if (i == events.size() - 1) {
        signs.add(there == null ? "not in the last" : "in the last as " + there.role());
        signs.add("last ", Math.min(3, back));
        signs.addIf(before.type == draft.type, "last of the type");
        if (there != null) {
          boolean others = false;
          for (Draft.Side side : draft.sides) {
            others |=
                !side.party().key().equals(key)
                    && before.participants.containsKey(side.party().key());
          }
          signs.addIf(others, "in the last with a side");
        }
      }
      if (there != null && !found) {
        found = true;
        signs.add("told ", Math.min(3, back));
      }
    }
    signs.addIf(!found, "not told");
  }

  /** Where the sentence speaks of him. */
  private void ofPlace(Draft draft, Reference reference, Shown signs) {
    signs.add("by ", reference.form());
    if (reference.form() == Mention.Form.PRONOUN) {
      signs.add("pronoun ", tokens.lower(reference.first()));
    }
    signs.addIf(reference.possessive(), "possessive");
    signs.addIf(reference.referents().size() > 1, "one of several");
    vicinity.add(draft, reference.first(), reference.end(), signs);
    vicinity.word(reference.phraseFirst() - 1, "after ", signs);
    vicinity.word(Math.max(reference.end(), reference.phraseEnd()), "before ", signs);
  }
}
