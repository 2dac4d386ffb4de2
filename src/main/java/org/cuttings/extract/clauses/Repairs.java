package org.cuttings.extract.clauses;

import java.util.List;
import java.util.Set;
import org.cuttings.extract.names.Reference;
import org.cuttings.extract.text.Penn;
import org.cuttings.extract.text.Tokens;
import org.cuttings.extract.text.Verbs;
import org.cuttings.model.Mention;

/** Puts right what a parser that never looks back gets wrong again and again. */
final class Repairs {
  private static final int LONGEST_NAME = 12;

  private static final Set<String> TIMES =
      Set.of(
          "day",
          "days",
          "week",
          "weeks",
          "month",
          "months",
          "year",
          "years",
          "hour",
          "hours",
          "minute",
          "minutes",
          "night",
          "morning",
          "afternoon",
          "evening",
          "weekend",
          "time",
          "today",
          "yesterday",
          "tomorrow");

  private Repairs() {}

  /** Makes the words of each name hang on its last one that hangs on a word outside. */
  static void keepNames(List<Reference> references, int[] heads, byte[] labels) {
    for (Reference reference : references) {
      int first = reference.first();
      int end = reference.end();
      if (reference.form() != Mention.Form.NAME || end - first < 2 || end - first > LONGEST_NAME) {
        continue;
      }
      int head = -1;
      for (int i = first; i < end; i++) {
        head = heads[i] < first || heads[i] >= end ? i : head;
      }
      for (int i = first; i < end && head >= 0; i++) {
        boolean outside = heads[i] < first || heads[i] >= end;
        if (i != head && outside && !isAbove(heads, i, head)) {
          heads[i] = head;
          labels[i] = (byte) Dependency.COMPOUND.ordinal();
        }
      }
    }
  }

  /** Whether {@code below} hangs on {@code token}, at whatever distance. */
  private static boolean isAbove(int[] heads, int token, int below) {
    int at = below;
    for (int steps = 0; at >= 0 && steps < 100; steps++) {
      if (at == token) {
        return true;
      }
      at = heads[at];
    }
    return at >= 0;
  }

  /** Changes {@code heads} and {@code labels} in place. */
  static void apply(Tokens tokens, int[] heads, byte[] labels) {
    for (int i = 1; i < heads.length; i++) {
      Penn tag = tokens.penn(i);
      if (tag.isNoun() || tag == Penn.PRP) {
        joinNames(tokens, heads, labels, i);
        joinSubjects(tokens, heads, labels, i);
      }
    }
    int[] subjects = subjects(heads, labels);
    for (int sentence = 0; sentence < tokens.sentenceCount(); sentence++) {
      findMain(tokens, heads, labels, subjects, tokens.firstOf(sentence), tokens.endOf(sentence));
    }
    for (int i = 1; i < heads.length; i++) {
      if (subjects[i] >= 0 && tokens.penn(i).isVerb()) {
        passOverTime(tokens, heads, labels, subjects, i);
      }
      if (subjects[i] < 0 && tokens.penn(i).isVerb()) {
        takeSubject(tokens, heads, labels, subjects, i);
      }
    }
  }

  /** "The next day [he] writes", of which the day was taken for the one who writes. */
  private static void passOverTime(
      Tokens tokens, int[] heads, byte[] labels, int[] subjects, int verb) {
    int subject = subjects[verb];
    int before = verb - 1;
    while (before > subject && tokens.penn(before) == Penn.RB) {
      before--;
    }
    if (before > subject
        && TIMES.contains(tokens.lower(subject))
        && (tokens.penn(before) == Penn.PRP || tokens.penn(before) == Penn.NNP)
        && tokens.sentence(before) == tokens.sentence(subject)
        && labels[before] != Dependency.POBJ.ordinal()) {
      labels[subject] = (byte) Dependency.NPADVMOD.ordinal();
      heads[before] = verb;
      labels[before] = (byte) Dependency.NSUBJ.ordinal();
      subjects[verb] = before;
    }
  }

  /** For each verb, its last subject; -1 for none. */
  private static int[] subjects(int[] heads, byte[] labels) {
    int[] subjects = new int[heads.length];
    java.util.Arrays.fill(subjects, -1);
    for (int i = 0; i < heads.length; i++) {
      boolean subject =
          isSubject(labels[i])
              || labels[i] == Dependency.CSUBJ.ordinal()
              || labels[i] == Dependency.EXPL.ordinal();
      if (heads[i] >= 0 && subject) {
        subjects[heads[i]] = i;
      }
    }
    return subjects;
  }

  /**
   * "Ann still praises it", of which "Ann" was taken for the whole sentence and the verb for a
   * clause about her; "the man who sent the letters met her", of which "met" was taken for a
   * participle.
   */
  private static void findMain(
      Tokens tokens, int[] heads, byte[] labels, int[] subjects, int first, int end) {
    int root = -1;
    for (int i = first; i < end; i++) {
      if (heads[i] < 0) {
        Penn tag = tokens.penn(i);
        boolean infinitive = tag == Penn.VB && i > first && tokens.penn(i - 1) == Penn.TO;
        if (tag.isVerb() && !infinitive || tag == Penn.MD) {
          return;
        }
        root = root < 0 && isNominal(tag) ? i : root;
      }
    }
    if (root < 0 || !endsWithFullStop(tokens, first, end)) {
      return;
    }
    int main = -1;
    boolean verbBefore = false;
    for (int i = root + 1; i < end && main < 0; i++) {
      if (!tokens.penn(i).isVerb()) {
        continue;
      }
      if (subjects[i] < 0 && canBeMain(tokens, heads, labels, i, root, verbBefore)) {
        main = i;
      }
      verbBefore = true;
    }
    if (main < 0) {
      return;
    }
    heads[main] = -1;
    labels[main] = (byte) Dependency.ROOT.ordinal();
    heads[root] = main;
    labels[root] = (byte) Dependency.NSUBJ.ordinal();
    subjects[main] = root;
    for (int i = main + 1; i < end; i++) {
      if (heads[i] == root || heads[i] < 0 && tokens.penn(i) == Penn.VB) {
        labels[i] = heads[i] < 0 ? (byte) Dependency.ADVCL.ordinal() : labels[i];
        heads[i] = main;
      }
    }
  }

  private static boolean canBeMain(
      Tokens tokens, int[] heads, byte[] labels, int verb, int root, boolean verbBefore) {
    return switch (Dependency.of(labels[verb])) {
      case CONJ -> heads[verb] == root && isFinite(tokens, heads, labels, verb);
      case RELCL, PARATAXIS, CCOMP, ADVCL, DEP -> isFinite(tokens, heads, labels, verb);
      case ACL ->
          isFinite(tokens, heads, labels, verb)
              || tokens.penn(verb) == Penn.VBN
                  && Verbs.mayBePast(tokens.lower(verb))
                  && (verbBefore || tokens.penn(verb - 1) != Penn.PUNCT)
                  && !hasAgent(heads, labels, verb);
      default -> false;
    };
  }

  private static boolean endsWithFullStop(Tokens tokens, int first, int end) {
    for (int i = end - 1; i >= Math.max(first, end - 3); i--) {
      if (tokens.lower(i).endsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasAgent(int[] heads, byte[] labels, int verb) {
    for (int i = verb + 1; i < Math.min(heads.length, verb + 30); i++) {
      if (heads[i] == verb && labels[i] == Dependency.AGENT.ordinal()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFinite(Tokens tokens, int[] heads, byte[] labels, int verb) {
    Penn tag = tokens.penn(verb);
    for (int i = verb - 1; i >= Math.max(0, verb - 8); i--) {
      Penn before = tokens.penn(i);
      if (heads[i] == verb && (before == Penn.WDT || before == Penn.WP || before == Penn.WRB)) {
        return false;
      }
      if (heads[i] == verb
          && (labels[i] == Dependency.AUX.ordinal() || labels[i] == Dependency.AUXPASS.ordinal())) {
        return before != Penn.TO && before != Penn.VBG;
      }
      if (heads[i] == verb && labels[i] == Dependency.MARK.ordinal()) {
        return false;
      }
    }
    return tag == Penn.VBD || tag == Penn.VBP || tag == Penn.VBZ;
  }

  /** "ahead of the vote, Ann and Ben must talk", of which the two were taken for an apposition. */
  private static void takeSubject(
      Tokens tokens, int[] heads, byte[] labels, int[] subjects, int verb) {
    if (heads[verb] >= 0 || subjects[verb] >= 0 || !isFinite(tokens, heads, labels, verb)) {
      return;
    }
    int noun = verb - 1;
    while (noun > 0
        && verb - noun < 8
        && (tokens.penn(noun) == Penn.RB || tokens.penn(noun) == Penn.MD || heads[noun] == verb)
        && !isNominal(tokens.penn(noun))) {
      noun--;
    }
    if (noun <= 0
        || !isNominal(tokens.penn(noun))
        || tokens.sentence(noun) != tokens.sentence(verb)) {
      return;
    }
    for (int steps = 0; steps < 12 && heads[noun] >= 0 && heads[noun] != verb; steps++) {
      Dependency label = Dependency.of(labels[noun]);
      if (label != Dependency.CONJ && label != Dependency.COMPOUND && label != Dependency.NMOD) {
        break;
      }
      noun = heads[noun];
    }
    if (noun < verb && heads[noun] >= 0 && labels[noun] == Dependency.APPOS.ordinal()) {
      heads[noun] = verb;
      labels[noun] = (byte) Dependency.NSUBJ.ordinal();
      subjects[verb] = noun;
    }
  }

  private static boolean isNominal(Penn tag) {
    return tag.isNoun() || tag == Penn.PRP;
  }

  /** "Ann and Ben Lee", of which "Ben" and "Lee" were both joined to "Ann": they are one name. */
  private static void joinNames(Tokens tokens, int[] heads, byte[] labels, int i) {
    int before = i - 1;
    if (labels[i] == Dependency.CONJ.ordinal()
        && labels[before] == Dependency.CONJ.ordinal()
        && tokens.penn(i) == Penn.NNP
        && tokens.penn(before) == Penn.NNP
        && heads[before] >= 0
        && (heads[i] == before || heads[i] == heads[before])) {
      heads[i] = heads[before];
      heads[before] = i;
      labels[before] = (byte) Dependency.COMPOUND.ordinal();
    }
  }

  /**
   * "Ann, Ben and [the clerk] met", of which the last was taken for a second subject: a subject
   * with "and" before it that hangs on an earlier subject of the same verb is joined to that.
   */
  private static void joinSubjects(Tokens tokens, int[] heads, byte[] labels, int i) {
    if (!isSubject(labels[i]) || heads[i] <= i) {
      return;
    }
    int first = i;
    while (first > 0 && i - first < 12 && belongs(heads, first - 1, i)) {
      first--;
    }
    int and = first - 1;
    if (and < 1
        || tokens.penn(and) != Penn.CC
        || labels[and] != Dependency.CC.ordinal()
        || tokens.is(and, "but")) {
      return;
    }
    int joined = heads[and];
    int top = joined;
    for (int steps = 0; steps < 12 && top >= 0; steps++) {
      if (isSubject(labels[top]) && heads[top] == heads[i]) {
        heads[i] = joined;
        labels[i] = (byte) Dependency.CONJ.ordinal();
        return;
      }
      top = labels[top] == Dependency.CONJ.ordinal() ? heads[top] : -1;
    }
  }

  private static boolean belongs(int[] heads, int token, int noun) {
    return heads[token] == noun || heads[token] > token && heads[token] < noun;
  }

  private static boolean isSubject(byte label) {
    return label == Dependency.NSUBJ.ordinal() || label == Dependency.NSUBJPASS.ordinal();
  }
}
