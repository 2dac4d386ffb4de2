package org.cuttings.extract.clauses;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.cuttings.extract.clauses.Clause.Adjunct;
import org.cuttings.extract.clauses.Clause.Form;
import org.cuttings.extract.clauses.Clause.Modality;
import org.cuttings.extract.clauses.Clause.NounPhrase;
import org.cuttings.extract.clauses.Clause.Relation;
import org.cuttings.extract.clauses.Clause.VerbGroup;
import org.cuttings.extract.clauses.Clause.Voice;
import org.cuttings.extract.names.Reference;
import org.cuttings.extract.text.Penn;
import org.cuttings.extract.text.Stretch;
import org.cuttings.extract.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Cuts the sentences of a stretch into clauses. */
public final class ClauseFinder {
  /** Tokens behind what somebody set out to do in which is told that it did not come to that. */
  private static final int AFTERMATH = 20;

  private final Tokens tokens;
  private final Tree tree;
  private final Phrases phrases;
  private final VerbGroups groups;

  /** For each token, the index of the clause that it heads; -1 for none. */
  private final int[] headed;

  /** For each clause, the token of its verb. */
  private final int[] verbs;

  private final @Nullable Clause[] made;

  private ClauseFinder(Tokens tokens, List<Reference> references) {
    this.tokens = tokens;
    this.tree = Parser.parse(tokens, references);
    this.phrases = new Phrases(tokens, tree, references);
    this.groups = new VerbGroups(tokens, tree);
    this.headed = new int[tokens.size()];
    Arrays.fill(headed, -1);
    int count = 0;
    int[] found = new int[tokens.size()];
    for (int i = 0; i < tokens.size(); i++) {
      if (groups.headsClause(i)) {
        headed[i] = count;
        found[count++] = i;
      }
    }
    this.verbs = Arrays.copyOf(found, count);
    this.made = new Clause[count];
  }

  /**
   * The clauses of {@code stretch} in the order of their verbs.
   *
   * @param references names and descriptions found before; a noun phrase never cuts one in two
   */
  public static Clauses find(Stretch stretch, List<Reference> references) {
    return find(stretch.tokens(), references);
  }

  static Clauses find(Tokens tokens, List<Reference> references) {
    ClauseFinder finder = new ClauseFinder(tokens, references);
    List<Clause> clauses = new ArrayList<>(finder.verbs.length);
    for (int i = 0; i < finder.verbs.length; i++) {
      clauses.add(finder.clause(i, 0));
    }
    return new Clauses(clauses, finder.clauseOf(), tokens, finder.tree, finder.phrases);
  }

  /** For each token, the clause that it belongs to. */
  private int[] clauseOf() {
    int[] of = new int[tokens.size()];
    for (int i = 0; i < of.length; i++) {
      int at = i;
      for (int steps = 0; at >= 0 && headed[at] < 0 && steps < 40; steps++) {
        at = tree.head(at);
      }
      of[i] = at < 0 ? -1 : headed[at];
    }
    return of;
  }

  /** The clause that {@code token} hangs on, at whatever distance; -1 for none. */
  private int governor(int token) {
    int at = tree.head(token);
    for (int steps = 0; at >= 0 && headed[at] < 0 && steps < 40; steps++) {
      at = tree.head(at);
    }
    return at < 0 ? -1 : headed[at];
  }

  /** The clause at {@code index}; those that govern it are made first. */
  private Clause clause(int index, int depth) {
    Clause known = made[index];
    if (known != null) {
      return known;
    }
    int verb = verbs[index];
    int governing = depth > 60 ? -1 : governor(verb);
    Clause governor = governing < 0 ? null : clause(governing, depth + 1);
    Relation relation = governor == null ? Relation.MAIN : relation(verb);
    boolean joined = governor != null && relation == Relation.CONJOINED;
    NounPhrase subject = ownSubject(verb);
    VerbGroup group =
        groups.group(verb, joined && subject == null && governor != null ? governor.verb() : null);
    NounPhrase antecedent = relation == Relation.RELATIVE ? antecedent(verb) : null;
    boolean own = subject != null;
    boolean relativeSubject = subject != null && isRelative(subject.head());
    if (relativeSubject && antecedent != null) {
      subject = antecedent;
    }
    if (subject == null) {
      subject = subject(verb, group, relation, governor, antecedent);
    }
    List<NounPhrase> objects = new ArrayList<>();
    List<Adjunct> adjuncts = new ArrayList<>();
    addObjects(verb, objects);
    phrases.addAdjuncts(verb, 0, adjuncts);
    addPhrasesOfObject(verb, adjuncts);
    if (antecedent != null && tree.is(verb, Dependency.RELCL)) {
      replaceRelatives(objects, adjuncts, antecedent);
      if (own && !relativeSubject) {
        addGap(verb, group, objects, adjuncts, antecedent);
      }
    }
    boolean negated =
        group.negated()
            || deniesBy(subject)
            || !objects.isEmpty() && deniesBy(objects.get(0))
            || tree.is(verb, Dependency.PCOMP) && tokens.is(tree.head(verb), "without");
    Modality modality = modality(verb, group, relation, governor);
    VerbGroup complete =
        new VerbGroup(
            group.first(),
            group.end(),
            group.head(),
            group.lemma(),
            group.voice(),
            negated,
            modality,
            group.form());
    int[] extent = extent(verb, group);
    Clause clause =
        new Clause(
            extent[0],
            extent[1],
            complete,
            subject,
            List.copyOf(objects),
            List.copyOf(adjuncts),
            relation,
            governing);
    made[index] = clause;
    return clause;
  }

  /** "Ann wrote back, and [Ben called]", of which the last was taken for what she wrote. */
  private boolean isAdded(int verb) {
    NounPhrase subject = ownSubject(verb);
    int first = subject == null ? verb : subject.first();
    return tree.head(verb) >= 0 && tree.head(verb) < first - 1 && tokens.penn(first - 1) == Penn.CC;
  }

  private Relation relation(int verb) {
    return switch (tree.label(verb)) {
      case CONJ -> Relation.CONJOINED;
      case CCOMP -> isAdded(verb) ? Relation.CONJOINED : Relation.COMPLEMENT;
      case XCOMP, CSUBJ, CSUBJPASS, OPRD, ATTR, ACOMP -> Relation.COMPLEMENT;
      case RELCL -> Relation.RELATIVE;
      case ACL -> tokens.penn(verb) == Penn.VB ? Relation.COMPLEMENT : Relation.RELATIVE;
      case ADVCL, PCOMP -> Relation.ADVERBIAL;
      case NMOD, COMPOUND, APPOS -> Relation.RELATIVE;
      default -> tree.head(verb) < 0 ? Relation.MAIN : Relation.CONJOINED;
    };
  }

  /**
   * The subject that hangs on the verb. Of several, each behind a mark or bracket replaces the one
   * before: "'The plan failed,' [she] said", but "[a man] calling himself Ben Lee said".
   */
  private @Nullable NounPhrase ownSubject(int verb) {
    int subject = -1;
    for (int child = tree.firstChild(verb); child >= 0; child = tree.next(child)) {
      boolean fits = tree.is(child, Dependency.NSUBJ) || tree.is(child, Dependency.NSUBJPASS);
      if (fits && (subject < 0 || child < verb && behindMark(child))) {
        subject = child;
      }
    }
    return subject < 0 ? null : phrases.phrase(subject);
  }

  private boolean behindMark(int noun) {
    int first = phrases.single(noun).first();
    return first > 0 && tokens.penn(first - 1) == Penn.PUNCT;
  }

  private boolean isRelative(int token) {
    Penn tag = tokens.penn(token);
    return tag == Penn.WP || tag == Penn.WDT || tag == Penn.IN && tokens.is(token, "that");
  }

  /** The noun that the relative clause of {@code verb} says more about. */
  private @Nullable NounPhrase antecedent(int verb) {
    int noun = tree.head(verb);
    if (noun < 0 || !phrases.isNominal(noun)) {
      return null;
    }
    return phrases.phrase(takesWho(verb) ? phrases.personBefore(noun) : noun);
  }

  private boolean takesWho(int verb) {
    for (int child = tree.firstChild(verb); child >= 0 && child < verb; child = tree.next(child)) {
      if (tokens.is(child, "who") || tokens.is(child, "whom")) {
        return true;
      }
    }
    return false;
  }

  /** The subject of a verb that has none of its own. */
  private @Nullable NounPhrase subject(
      int verb,
      VerbGroup group,
      Relation relation,
      @Nullable Clause governor,
      @Nullable NounPhrase antecedent) {
    Dependency label = tree.label(verb);
    if (governor == null) {
      return null;
    }
    boolean infinitive = group.form() == Form.INFINITIVE && tree.is(verb, Dependency.RELCL);
    if (antecedent != null && !(infinitive && !phrases.isPersonLike(antecedent.head()))) {
      return antecedent;
    }
    if (relation == Relation.CONJOINED) {
      return governor.subject();
    }
    if (group.form() == Form.INFINITIVE && label != Dependency.PCOMP) {
      NounPhrase acting = asked(verb, governor);
      if (acting != null) {
        return acting;
      }
      if (governor.verb().voice() == Voice.ACTIVE
          && !governor.objects().isEmpty()
          && objectActs(verb, governor.verb())) {
        NounPhrase last = governor.objects().get(governor.objects().size() - 1);
        return last.head() < verb ? last : governor.subject();
      }
    }
    if (label == Dependency.PCOMP || label == Dependency.ACL || infinitive) {
      int noun = label != Dependency.PCOMP ? tree.head(verb) : tree.head(tree.head(verb));
      if (noun >= 0 && headed[noun] < 0 && phrases.isNominal(noun)) {
        NounPhrase possessor = phrases.possessor(noun);
        if (possessor != null) {
          return possessor;
        }
        return tree.is(noun, Dependency.NSUBJ) || tree.is(noun, Dependency.NSUBJPASS)
            ? null
            : governor.subject();
      }
      return governor.subject();
    }
    return governor.subject();
  }

  /** "asked him to go", "made him go"; but "made an effort to go". */
  private boolean objectActs(int verb, VerbGroup governor) {
    if (!GoverningVerbs.objectActs(governor.lemma())) {
      return false;
    }
    return switch (governor.lemma()) {
      case "make", "let", "see", "hear", "watch" -> {
        int to = tree.child(verb, Dependency.AUX);
        yield to < 0 || tokens.penn(to) != Penn.TO;
      }
      default -> true;
    };
  }

  /** "arranged for [her] to go", "called on [him] to resign": the last phrase before the verb. */
  private @Nullable NounPhrase asked(int verb, Clause governor) {
    Set<String> prepositions =
        switch (governor.verb().lemma()) {
          case "arrange", "ask", "wait", "push", "press", "schedule", "allow", "plan", "prepare" ->
              Set.of("for");
          case "call" -> Set.of("on", "for");
          case "prevail", "rely" -> Set.of("on");
          case "appeal", "signal" -> Set.of("to");
          default -> Set.of();
        };
    NounPhrase acting = null;
    for (Adjunct adjunct : governor.adjuncts()) {
      int noun = adjunct.phrase().head();
      if (prepositions.contains(adjunct.preposition()) && noun < verb && !phrases.isDate(noun)) {
        acting = adjunct.phrase();
      }
    }
    return acting;
  }

  private void addObjects(int verb, List<NounPhrase> objects) {
    for (int child = tree.firstChild(verb); child >= 0; child = tree.next(child)) {
      Dependency label = tree.label(child);
      boolean object =
          label == Dependency.DOBJ
              || label == Dependency.ATTR
              || label == Dependency.OPRD
              || label == Dependency.DATIVE;
      if (object && phrases.isNominal(child)) {
        objects.add(phrases.phrase(child));
      }
    }
  }

  /** "sent a letter to X": the phrase may hang on the letter, and tells of the sending too. */
  private void addPhrasesOfObject(int verb, List<Adjunct> adjuncts) {
    int object = tree.child(verb, Dependency.DOBJ);
    if (object < verb || tokens.penn(object).tag() == org.cuttings.extract.text.Tag.PRON) {
      return;
    }
    List<Adjunct> more = new ArrayList<>();
    phrases.addAdjuncts(object, object, more);
    for (Adjunct adjunct : more) {
      switch (adjunct.preposition()) {
        case "of", "about", "regarding", "concerning", "for", "between", "among", "than" -> {}
        default -> adjuncts.add(adjunct);
      }
    }
    adjuncts.sort(java.util.Comparator.comparingInt(Adjunct::prepositionFirst));
  }

  private void replaceRelatives(
      List<NounPhrase> objects, List<Adjunct> adjuncts, NounPhrase antecedent) {
    objects.replaceAll(object -> isRelative(object.head()) ? antecedent : object);
    adjuncts.replaceAll(
        adjunct ->
            isRelative(adjunct.phrase().head())
                ? new Adjunct(adjunct.preposition(), adjunct.prepositionFirst(), antecedent)
                : adjunct);
  }

  /** "the man he met", "the bank he wrote to": what the clause says more about is its object. */
  private void addGap(
      int verb,
      VerbGroup group,
      List<NounPhrase> objects,
      List<Adjunct> adjuncts,
      NounPhrase antecedent) {
    for (int child = tree.firstChild(verb); child >= 0; child = tree.next(child)) {
      if (child > verb
          && tree.is(child, Dependency.PREP)
          && phrases.object(child) < 0
          && tree.firstChild(child) < 0) {
        adjuncts.add(new Adjunct(tokens.lower(child), child, antecedent));
        return;
      }
    }
    boolean where = false;
    for (int child = tree.firstChild(verb); child >= 0 && child < verb; child = tree.next(child)) {
      where |= tokens.penn(child) == Penn.WRB;
    }
    if (objects.isEmpty()
        && !where
        && group.voice() == Voice.ACTIVE
        && tree.child(verb, Dependency.CCOMP) < 0
        && tree.child(verb, Dependency.XCOMP) < 0) {
      objects.add(antecedent);
    }
  }

  /** Whether the phrase says that there is none: "no one", "nobody from the bank". */
  private boolean deniesBy(@Nullable NounPhrase phrase) {
    if (phrase == null || isExcepted(phrase)) {
      return false;
    }
    return switch (tokens.lower(phrase.first())) {
      case "no" -> phrase.end() > phrase.first() + 1;
      case "nobody", "none", "neither", "nothing" -> true;
      default -> tokens.is(phrase.head(), "nobody") || tokens.is(phrase.head(), "none");
    };
  }

  /** "nobody [but Ann Roe]", "no one except her" */
  private boolean isExcepted(NounPhrase phrase) {
    int end = Math.min(tokens.size(), phrase.first() + 3);
    for (int t = phrase.first() + 1; t < end; t++) {
      if (tokens.is(t, "but") || tokens.is(t, "except")) {
        return true;
      }
    }
    return false;
  }

  private Modality modality(
      int verb, VerbGroup group, Relation relation, @Nullable Clause governor) {
    if (group.modality() != Modality.FACT || governor == null) {
      return group.modality();
    }
    if (relation == Relation.CONJOINED && group.form() == governor.verb().form()) {
      return ownSubject(verb) == null && group.form() == Form.INFINITIVE
          ? governor.verb().modality()
          : Modality.FACT;
    }
    if (group.form() != Form.INFINITIVE) {
      return relation == Relation.COMPLEMENT && tree.is(verb, Dependency.XCOMP)
          ? governor.verb().modality()
          : Modality.FACT;
    }
    if (tree.is(verb, Dependency.XCOMP) || tree.is(verb, Dependency.CCOMP)) {
      String lemma = governor.verb().lemma();
      if (lemma.equals("have")) {
        // "had put": what looks like an infinitive is a participle of the same form.
        boolean bare = group.first() == group.head();
        return bare ? Modality.FACT : Modality.NECESSARY;
      }
      if (GoverningVerbs.implies(lemma)) {
        return governor.verb().modality();
      }
    }
    return isErrand(governor, group) ? governor.verb().modality() : Modality.FUTURE;
  }

  /** "[flew] there to see her", unless something came between: "…, but she had left". */
  private boolean isErrand(Clause governor, VerbGroup purpose) {
    VerbGroup verb = governor.verb();
    boolean past =
        tokens.penn(verb.head()) == Penn.VBD
            || tokens.penn(verb.head()) == Penn.VBN && verb.voice() == Clause.Voice.ACTIVE
            || tokens.penn(verb.head()) == Penn.VBG && verb.form() == Form.PARTICIPLE;
    if (!past
        || tokens.is(purpose.first() - 1, "ready")
        || !governor.objects().isEmpty()
        || !GoverningVerbs.isErrand(verb.lemma(), purpose.lemma())) {
      return false;
    }
    int end = Math.min(tokens.endOf(tokens.sentence(purpose.head())), purpose.end() + AFTERMATH);
    for (int t = purpose.end(); t < end; t++) {
      if (tokens.is(t, "but") || tokens.is(t, "only") && tokens.is(t + 1, "to")) {
        return false;
      }
    }
    return true;
  }

  /** First token and end of the clause: all that hangs on the verb, but for verbs joined to it. */
  private int[] extent(int verb, VerbGroup group) {
    int first = group.first();
    int end = group.end();
    for (int child = tree.firstChild(verb); child >= 0; child = tree.next(child)) {
      if (tree.is(child, Dependency.PUNCT)
          || tree.is(child, Dependency.CC)
          || headed[child] >= 0
              && (tree.is(child, Dependency.CONJ) || tree.is(child, Dependency.PARATAXIS))) {
        continue;
      }
      first = Math.min(first, edge(child, false));
      end = Math.max(end, edge(child, true) + 1);
    }
    return new int[] {first, end};
  }

  private int edge(int token, boolean right) {
    int at = token;
    for (int steps = 0; steps < 60; steps++) {
      int next = -1;
      for (int child = tree.firstChild(at); child >= 0; child = tree.next(child)) {
        if (right ? child > at : child < at && next < 0) {
          next = child;
        }
      }
      if (next < 0) {
        break;
      }
      at = next;
    }
    return at;
  }
}
