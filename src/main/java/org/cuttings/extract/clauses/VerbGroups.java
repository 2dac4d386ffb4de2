package org.cuttings.extract.clauses;

import org.cuttings.extract.clauses.Clause.Form;
import org.cuttings.extract.clauses.Clause.Modality;
import org.cuttings.extract.clauses.Clause.VerbGroup;
import org.cuttings.extract.clauses.Clause.Voice;
import org.cuttings.extract.text.Penn;
import org.cuttings.extract.text.Tokens;
import org.cuttings.extract.text.Verbs;
import org.jspecify.annotations.Nullable;

/** Makes verb groups of a tree: a verb with its auxiliaries, negation and particle. */
final class VerbGroups {
  private final Tokens tokens;
  private final Tree tree;

  VerbGroups(Tokens tokens, Tree tree) {
    this.tokens = tokens;
    this.tree = tree;
  }

  /** Whether the verb at {@code token} has a clause of its own. */
  boolean headsClause(int token) {
    Penn tag = tokens.penn(token);
    if (!tag.isVerb() && !(tag == Penn.MD && tree.label(token) != Dependency.AUX)) {
      return false;
    }
    return switch (tree.label(token)) {
      case AUX, AUXPASS, CASE, CC, DET, MARK, NEG, PRECONJ, PREDET, PREP, AGENT, PRT, PUNCT ->
          false;
      case NMOD, COMPOUND, ADVMOD, ACOMP -> hasSubject(token);
      default -> true;
    };
  }

  private boolean hasSubject(int token) {
    return tree.child(token, Dependency.NSUBJ) >= 0 || tree.child(token, Dependency.NSUBJPASS) >= 0;
  }

  /**
   * The group of the verb at {@code head}.
   *
   * @param joined the group it is joined to and shares auxiliaries with; null for none
   */
  VerbGroup group(int head, @Nullable VerbGroup joined) {
    int first = head;
    int end = head + 1;
    int firstVerb = head;
    boolean auxiliary = false;
    boolean passive = false;
    boolean perfect = false;
    boolean infinitive = false;
    boolean negated = false;
    Modality modality = Modality.FACT;
    String particle = "";
    for (int child = tree.firstChild(head); child >= 0; child = tree.next(child)) {
      Dependency label = tree.label(child);
      if (label == Dependency.NEG) {
        negated = true;
        if (child < head && head - child < 8) {
          first = Math.min(first, child);
        }
      } else if ((label == Dependency.AUX || label == Dependency.AUXPASS)
          && Math.abs(head - child) < 24) {
        if (child < head && isClose(child, head)) {
          first = Math.min(first, child);
        }
        negated |= tree.child(child, Dependency.NEG) >= 0;
        String word = tokens.lower(child);
        if (tokens.penn(child) == Penn.TO) {
          infinitive = true;
        } else if (!auxiliary) {
          auxiliary = true;
          firstVerb = child;
        }
        passive |= label == Dependency.AUXPASS;
        perfect |= "have".equals(Verbs.lemma(tokens, child));
        Modality own = isHad(child, head) ? Modality.FACT : modality(word);
        modality = own == Modality.FACT ? modality : own;
      } else if (label == Dependency.PRT && child > head) {
        particle = " " + tokens.lower(child);
        end = child == head + 1 ? child + 1 : end;
      }
    }
    Penn tag = tokens.penn(head);
    Form form = form(firstVerb, infinitive, modality);
    Voice voice = voice(head, passive, perfect, auxiliary, joined);
    if (tag == Penn.VBN && !auxiliary && voice == Voice.ACTIVE) {
      // The tagger took the past tense for a participle.
      form = joined == null ? Form.FINITE : joined.form();
    }
    if (joined != null && !auxiliary && !infinitive && shares(tag)) {
      modality = joined.modality();
      negated |= joined.negated() && tag == Penn.VB;
      form = joined.form();
    }
    return new VerbGroup(
        first, end, head, Verbs.lemma(tokens, head) + particle, voice, negated, modality, form);
  }

  /** "he'd told her" */
  private boolean isHad(int auxiliary, int head) {
    Penn tag = tokens.penn(head);
    return tokens.is(auxiliary, "'d") && (tag == Penn.VBN || tag == Penn.VBD);
  }

  /** Whether nothing but adverbs, and a subject after it, stands between auxiliary and verb. */
  private boolean isClose(int auxiliary, int head) {
    if (head - auxiliary > 8) {
      return false;
    }
    for (int i = auxiliary + 1; i < head; i++) {
      Penn tag = tokens.penn(i);
      if (tag != Penn.RB
          && tag != Penn.MD
          && tag != Penn.TO
          && tag != Penn.PUNCT
          && !tag.isVerb()
          && tag != Penn.RBR) {
        return false;
      }
    }
    return true;
  }

  private static boolean shares(Penn tag) {
    return tag == Penn.VB || tag == Penn.VBN || tag == Penn.VBG;
  }

  private Form form(int firstVerb, boolean infinitive, Modality modality) {
    Penn tag = tokens.penn(firstVerb);
    if (infinitive) {
      return Form.INFINITIVE;
    }
    return switch (tag) {
      case VBG, VBN -> Form.PARTICIPLE;
      case VB -> modality == Modality.FACT ? Form.INFINITIVE : Form.FINITE;
      default -> Form.FINITE;
    };
  }

  private Voice voice(
      int head, boolean passive, boolean perfect, boolean auxiliary, @Nullable VerbGroup joined) {
    if (passive) {
      return Voice.PASSIVE;
    }
    if (tokens.penn(head) != Penn.VBN || perfect) {
      return Voice.ACTIVE;
    }
    if (!auxiliary && tree.head(head) < 0 && hasObject(head)) {
      return Voice.ACTIVE;
    }
    if (tree.child(head, Dependency.NSUBJPASS) >= 0 || tree.child(head, Dependency.AGENT) >= 0) {
      return Voice.PASSIVE;
    }
    if (tree.child(head, Dependency.NSUBJ) >= 0) {
      return Voice.ACTIVE;
    }
    return switch (tree.label(head)) {
      case ACL, ADVCL, XCOMP, PCOMP, OPRD, NMOD, RELCL -> Voice.PASSIVE;
      case CONJ ->
          joined == null || auxiliary
              ? Voice.ACTIVE
              : tokens.penn(joined.head()) == Penn.VBN ? joined.voice() : Voice.ACTIVE;
      default -> Voice.ACTIVE;
    };
  }

  /** "Ann, a lawyer, [called] Ben": a whole sentence is told by no participle with an object. */
  private boolean hasObject(int verb) {
    return tree.child(verb, Dependency.DOBJ) > verb || tree.child(verb, Dependency.OPRD) > verb;
  }

  private static Modality modality(String word) {
    return switch (word) {
      case "could", "can", "may", "might", "ca", "couldn", "mightn", "cannot" -> Modality.POSSIBLE;
      case "would", "will", "shall", "wo", "'ll", "'d", "ll", "wouldn", "won" -> Modality.FUTURE;
      case "should", "must", "ought", "shouldn", "mustn", "need" -> Modality.NECESSARY;
      default -> Modality.FACT;
    };
  }
}
