package org.cuttings.extract.events;

import java.util.List;
import java.util.Set;
import org.cuttings.extract.clauses.Clause;
import org.cuttings.extract.clauses.Clause.NounPhrase;
import org.cuttings.extract.clauses.Clause.Relation;
import org.cuttings.extract.clauses.Clause.Voice;
import org.cuttings.extract.names.Reference;
import org.cuttings.extract.text.Shape;
import org.cuttings.extract.text.Tag;
import org.cuttings.extract.text.Tokens;
import org.cuttings.model.EntityKind;
import org.cuttings.model.EventType;
import org.cuttings.model.Mention;
import org.cuttings.model.Participant.Role;
import org.jspecify.annotations.Nullable;

/** Reads the acts that verbs state: "was charged", "resigned", "announced that". */
final class ActReader {
  private static final int FARTHEST = 5;

  /** What one works for or in, where no name tells. */
  private static final Set<String> BODIES =
      Set.of(
          "campaign",
          "administration",
          "team",
          "staff",
          "transition",
          "government",
          "cabinet",
          "firm",
          "company",
          "bank",
          "ministry",
          "department",
          "office",
          "job",
          "post",
          "position");

  private static final Set<String> PAPERS =
      Set.of(
          "email",
          "document",
          "report",
          "transcript",
          "memo",
          "letter",
          "file",
          "video",
          "tape",
          "message",
          "statement",
          "version",
          "record",
          "indictment",
          "batch",
          "set",
          "cache");

  private static final Set<String> PUBLICLY =
      Set.of("public", "publicly", "television", "tv", "twitter", "tweet", "statement", "rally");

  private final Scene scene;
  private final Tokens tokens;
  private final Arguments arguments;

  ActReader(Scene scene, Arguments arguments) {
    this.scene = scene;
    this.tokens = scene.tokens;
    this.arguments = arguments;
  }

  /** The act that the verb of {@code clause} states; null if it states none. */
  @Nullable Draft read(int index) {
    Clause clause = scene.clauses.get(index);
    String lemma = clause.verb().lemma();
    for (ActEntry entry : ActLexicon.verbs(lemma)) {
      Draft draft = read(index, clause, entry);
      if (draft != null) {
        return draft;
      }
    }
    int space = lemma.indexOf(' ');
    if (space > 0) {
      // "step down" is one verb to the clause analysis, a verb with a word after it here.
      for (ActEntry entry : ActLexicon.verbs(lemma.substring(0, space))) {
        Draft draft = entry.words().isEmpty() ? null : read(index, clause, entry);
        if (draft != null) {
          return draft;
        }
      }
    }
    return null;
  }

  private @Nullable Draft read(int index, Clause clause, ActEntry entry) {
    int end = end(clause, entry);
    if (end < 0) {
      return null;
    }
    Draft draft = new Draft(entry.type(), clause.verb().head(), end, index, "act " + entry.verb());
    draft.alone = true;
    boolean states =
        switch (entry.frame()) {
          case UPON -> upon(draft, clause, entry, end);
          case OF -> of(draft, clause, entry, end);
          case SPEAKS -> speaks(draft, clause, entry);
          case HEARS -> hears(draft);
          case TELLS -> tells(draft, entry);
          case RECALLS -> recalls(draft, clause);
        };
    return states ? draft : null;
  }

  /** Token after the verb and the words that belong to it; -1 if these do not follow. */
  private int end(Clause clause, ActEntry entry) {
    int head = clause.verb().head();
    int end = Math.max(head + 1, clause.verb().end());
    if (entry.words().isEmpty()) {
      return end;
    }
    int last = Math.min(tokens.size(), head + 1 + FARTHEST);
    int from = head + 1;
    if (clause.verb().voice() == Voice.ACTIVE && !clause.objects().isEmpty()) {
      last = Math.max(last, Math.min(tokens.size(), clause.objects().getLast().end() + 2));
    }
    for (int t = from; t < last && !tokens.startsSentence(t); t++) {
      if (follows(t, entry.words())) {
        return t + entry.words().size();
      }
      if (t > head + 1 && scene.clauseOfVerb(t) >= 0) {
        return -1;
      }
    }
    return -1;
  }

  private boolean follows(int token, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (!tokens.is(token + i, words.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean upon(Draft draft, Clause clause, ActEntry entry, int end) {
    boolean passive = arguments.passive(draft.clause);
    draft.add(arguments.doers(draft.clause), Role.INITIATOR);
    int before = draft.sides.size();
    List<Party> done = passive ? arguments.done(draft.clause) : arguments.somebody(draft.clause);
    if (!passive && isReflexive(clause)) {
      return false;
    }
    boolean told = !done.isEmpty() || passive && before > 0;
    boolean somebody = done.isEmpty() || done.stream().anyMatch(Party::named);
    if (!told || entry.needs(ActEntry.Need.PERSON) && !(people(done) && somebody)) {
      return false;
    }
    if (!passive && before == 0 && !controlled(clause) && !isBody(clause.subject())) {
      return false;
    }
    if (draft.sides.stream().noneMatch(side -> side.party().named())
        && done.stream().noneMatch(Party::named)) {
      return false;
    }
    if (entry.needs(ActEntry.Need.POST) && !post(clause)
        || entry.needs(ActEntry.Need.BODY) && !bodyAt(end)
        || entry.needs(ActEntry.Need.CHARGE) && !charge(draft, clause, passive)) {
      return false;
    }
    draft.add(done, Role.SUBJECT);
    return true;
  }

  private boolean isReflexive(Clause clause) {
    return !clause.objects().isEmpty()
        && tokens.lower(clause.objects().getFirst().head()).endsWith("self");
  }

  /** "after firing him": who does it may be left out. */
  private static boolean controlled(Clause clause) {
    return clause.subject() == null
        && (clause.relation() == Relation.ADVERBIAL
            || clause.relation() == Relation.COMPLEMENT
                && clause.verb().form() == Clause.Form.INFINITIVE);
  }

  /** "[The campaign] dismissed him": no name, but who else should it be. */
  private boolean isBody(@Nullable NounPhrase subject) {
    return subject != null
        && (BODIES.contains(tokens.lower(subject.head()))
            || EventLexicon.isInquirer(tokens.lower(subject.head()))
            || tokens.is(subject.head(), "we"));
  }

  private static boolean people(List<Party> parties) {
    return parties.stream()
        .allMatch(party -> party.kind() == EntityKind.PERSON || party.kind() == EntityKind.GROUP);
  }

  private boolean charge(Draft draft, Clause clause, boolean passive) {
    for (Clause.Adjunct adjunct : clause.adjuncts()) {
      if (adjunct.preposition().equals("with")) {
        return true;
      }
    }
    return passive
        ? !tokens.is(clause.verb().end(), "for")
        : draft.in(Role.INITIATOR).stream().anyMatch(party -> EventLexicon.inquires(party.name()));
  }

  /** "named him [chairman]", "[as] chairman", "was named [to the board]". */
  private boolean post(Clause clause) {
    for (Clause.Adjunct adjunct : clause.adjuncts()) {
      if (adjunct.preposition().equals("as") || adjunct.preposition().equals("to")) {
        return true;
      }
    }
    int from = clause.verb().end();
    int last = Math.min(clause.end(), from + 12);
    for (int t = from; t < last; t++) {
      Reference reference = scene.referenceAt(t);
      if ((reference == null || reference.form() == Mention.Form.DESCRIPTION)
          && EventLexicon.isPeople(tokens.lower(t))
          && (tokens.tag(t) == Tag.NOUN || tokens.tag(t) == Tag.PROPN)) {
        return true;
      }
      if (tokens.is(t, "as")) {
        return true;
      }
    }
    return false;
  }

  private boolean bodyAt(int from) {
    for (int t = from; t < Math.min(tokens.size(), from + 6); t++) {
      Reference reference = scene.referenceAt(t);
      if (reference != null) {
        return reference.referent().kind() == EntityKind.ORGANISATION;
      }
      if (tokens.tag(t) == Tag.NOUN) {
        return BODIES.contains(tokens.lower(t));
      }
    }
    return false;
  }

  private boolean of(Draft draft, Clause clause, ActEntry entry, int end) {
    if (arguments.passive(draft.clause)) {
      return false;
    }
    List<Party> who = arguments.subject(draft.clause);
    boolean own = entry.type() == EventType.PERSONNEL_ACTION;
    if (who.isEmpty() || own && !people(who)) {
      return false;
    }
    if (entry.needs(ActEntry.Need.POST) && !becomes(end)
        || entry.needs(ActEntry.Need.FACT) && !plain(clause)) {
      return false;
    }
    draft.add(who, Role.SUBJECT);
    if (entry.needs(ActEntry.Need.BODY)) {
      return works(clause) || !entry.words().isEmpty() && bodyAt(end);
    }
    return true;
  }

  private boolean plain(Clause clause) {
    return clause.verb().modality() == Clause.Modality.FACT
        && clause.verb().form() == Clause.Form.FINITE
        && !tokens.is(clause.verb().first(), "had");
  }

  /** Whether the object is something that one works for. */
  private boolean works(Clause clause) {
    if (clause.objects().isEmpty()) {
      return false;
    }
    int head = clause.objects().getFirst().head();
    Reference reference = scene.referenceAt(head);
    if (reference != null && reference.referent().kind() != EntityKind.ORGANISATION) {
      return false;
    }
    String noun = tokens.lower(head);
    return BODIES.contains(noun) || reference != null && reference.referent().id() != null;
  }

  /** "becomes [the campaign's chairman]". */
  private boolean becomes(int from) {
    int last = Math.min(tokens.size(), from + 9);
    for (int t = from; t < last && !tokens.startsSentence(t); t++) {
      if (tokens.shape(t) == Shape.PUNCTUATION || scene.clauseOfVerb(t) >= 0) {
        return false;
      }
      if (EventLexicon.isPeople(tokens.lower(t)) && OFFICES.contains(tokens.lower(t))) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> OFFICES =
      Set.of(
          "chairman",
          "chairwoman",
          "president",
          "director",
          "manager",
          "adviser",
          "advisor",
          "secretary",
          "minister",
          "ambassador",
          "chief",
          "counsel",
          "spokesman",
          "spokeswoman",
          "head",
          "deputy",
          "governor",
          "senator",
          "mayor",
          "prosecutor");

  private boolean speaks(Draft draft, Clause clause, ActEntry entry) {
    boolean passive = arguments.passive(draft.clause);
    List<Party> who = arguments.doers(draft.clause);
    if (who.isEmpty()) {
      return false;
    }
    if (entry.needs(ActEntry.Need.PRESS) && who.stream().noneMatch(ActReader::isPress)
        || entry.needs(ActEntry.Need.SAID) && !passive && !said(draft.clause, clause)
        || entry.needs(ActEntry.Need.PAPERS) && !papers(clause, passive)
        || entry.needs(ActEntry.Need.PUBLIC) && !publicly(clause)
        || entry.needs(ActEntry.Need.CROWD) && (passive || !crowd(draft.clause))) {
      return false;
    }
    draft.add(who, Role.INITIATOR);
    if (entry.needs(ActEntry.Need.CROWD)) {
      draft.add(arguments.somebody(draft.clause), Role.RECIPIENT);
    }
    return true;
  }

  private static boolean isPress(Party party) {
    for (String word : party.name().toLowerCase(java.util.Locale.ROOT).split("[ -]", -1)) {
      if (EventLexicon.isPress(word) || EventLexicon.isPress(EventLexicon.singular(word))) {
        return true;
      }
    }
    return false;
  }

  /** Whether something is said: an object, or a clause that hangs on it. */
  private boolean said(int index, Clause clause) {
    return !clause.objects().isEmpty() || complemented(index);
  }

  private boolean complemented(int index) {
    for (int c = index + 1; c < Math.min(scene.clauses.size(), index + 4); c++) {
      if (scene.clauses.get(c).governor() == index
          && scene.clauses.get(c).relation() == Relation.COMPLEMENT) {
        return true;
      }
    }
    return false;
  }

  private boolean papers(Clause clause, boolean passive) {
    NounPhrase thing =
        passive
            ? clause.subject()
            : clause.objects().isEmpty() ? null : clause.objects().getFirst();
    return thing != null
        && PAPERS.contains(EventLexicon.singular(tokens.lower(thing.parts().getFirst().head())));
  }

  private boolean publicly(Clause clause) {
    for (int t = clause.first(); t < clause.end(); t++) {
      if (PUBLICLY.contains(tokens.lower(t)) && t != clause.verb().head()) {
        return true;
      }
    }
    return false;
  }

  private boolean crowd(int index) {
    List<Party> to = arguments.somebody(index);
    return !to.isEmpty() && to.stream().anyMatch(Party::plural);
  }

  /** "agents interviewed him", "he was interviewed by the agents". */
  private boolean hears(Draft draft) {
    boolean passive = arguments.passive(draft.clause);
    List<Party> by = arguments.doers(draft.clause);
    List<Party> who = passive ? arguments.done(draft.clause) : arguments.somebody(draft.clause);
    List<Party> inquirers =
        by.stream().filter(party -> EventLexicon.inquires(party.name())).toList();
    if (who.isEmpty() || inquirers.isEmpty() || !people(who)) {
      return false;
    }
    draft.add(who, Role.INITIATOR);
    draft.add(inquirers, Role.RECIPIENT);
    return true;
  }

  /** "lied to the agents", "told the committee", "testified before the committee". */
  private boolean tells(Draft draft, ActEntry entry) {
    Clause clause = scene.clauses.get(draft.clause);
    List<Party> who = arguments.subject(draft.clause);
    if (who.isEmpty() || arguments.passive(draft.clause)) {
      return false;
    }
    draft.add(who, Role.INITIATOR);
    if (entry.needs(ActEntry.Need.OBJECT)) {
      return !clause.objects().isEmpty() && heard(draft, clause.objects().getFirst());
    }
    boolean heard = false;
    for (Clause.Adjunct adjunct : clause.adjuncts()) {
      if (adjunct.preposition().equals("to") || adjunct.preposition().equals("before")) {
        heard |= heard(draft, adjunct.phrase());
      }
    }
    return heard || entry.verb().equals("testify");
  }

  /** Adds those of {@code phrase} who inquire; whether there are any. */
  private boolean heard(Draft draft, NounPhrase phrase) {
    List<Party> parties =
        scene.parties(phrase).stream()
            .filter(party -> EventLexicon.inquires(party.name()))
            .toList();
    draft.add(parties, Role.RECIPIENT);
    return !parties.isEmpty() || isInquirer(phrase.head());
  }

  /** "the committee", "the special counsel": whether a body without a name inquires. */
  private boolean isInquirer(int head) {
    Reference reference = scene.referenceAt(head);
    if (tokens.is(head, "counsel")) {
      return tokens.is(head - 1, "special") || tokens.is(head - 1, "independent");
    }
    return reference == null && EventLexicon.isInquirer(tokens.lower(head));
  }

  /** "Brandt recalled that …": whoever is named recalls for those who ask. */
  private boolean recalls(Draft draft, Clause clause) {
    List<Party> who = arguments.subject(draft.clause);
    boolean named =
        !who.isEmpty()
            && who.stream().allMatch(party -> party.named() && party.kind() == EntityKind.PERSON);
    if (!named
        || !plain(clause)
        || clause.relation() == Relation.RELATIVE
        || arguments.passive(draft.clause)
        || clause.verb().negated()
        || !complemented(draft.clause)) {
      return false;
    }
    draft.add(who, Role.INITIATOR);
    return true;
  }
}
