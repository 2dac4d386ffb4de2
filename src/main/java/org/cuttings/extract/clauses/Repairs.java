package org.cuttings.extract.clauses;

import org.cuttings.extract.text.Penn;
import org.cuttings.extract.text.Tokens;

/** Puts right what a parser that never looks back gets wrong again and again. */
final class Repairs {
  private Repairs() {}

  /** Changes {@code heads} and {@code labels} in place. */
  static void apply(Tokens tokens, int[] heads, byte[] labels) {
    for (int i = 1; i < heads.length; i++) {
      Penn tag = tokens.penn(i);
      if (!tag.isNoun() && tag != Penn.PRP) {
        continue;
      }
      joinNames(tokens, heads, labels, i);
      joinSubjects(tokens, heads, labels, i);
    }
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
