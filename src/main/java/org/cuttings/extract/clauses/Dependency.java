package org.cuttings.extract.clauses;

/**
 * How a word hangs on its head. The names are those of the ClearNLP dependencies (J. D. Choi and M.
 * Palmer, "Guidelines for the CLEAR Style Constituent to Dependency Conversion", 2012).
 */
enum Dependency {
  ROOT,
  /** Clause after a noun, not relative: "accounts created by", "the plan to meet". */
  ACL,
  ACOMP,
  ADVCL,
  ADVMOD,
  /** "by" of a passive. */
  AGENT,
  APPOS,
  ATTR,
  AUX,
  AUXPASS,
  CASE,
  CC,
  CCOMP,
  COMPOUND,
  CONJ,
  CSUBJ,
  CSUBJPASS,
  /** Second object, and "to" of one: "gave [him] a list". */
  DATIVE,
  DEP,
  DET,
  DISCOURSE,
  DOBJ,
  EXPL,
  MARK,
  META,
  NEG,
  NMOD,
  NPADVMOD,
  NSUBJ,
  NSUBJPASS,
  OPRD,
  PARATAXIS,
  PCOMP,
  POBJ,
  POSS,
  PRECONJ,
  PREDET,
  PREP,
  PRT,
  PUNCT,
  QMOD,
  RELCL,
  VOCATIVE,
  XCOMP;

  private static final Dependency[] VALUES = values();

  static Dependency of(int ordinal) {
    return VALUES[ordinal];
  }

  static int count() {
    return VALUES.length;
  }
}
