package org.cuttings.extract.text;

/**
 * Part of speech of a word, finer than {@link Tag}: the tags of the Penn Treebank (Marcus,
 * Santorini and Marcinkiewicz, "Building a Large Annotated Corpus of English", Computational
 * Linguistics 19, 1993), with one for all punctuation. The forms of verbs are told apart here.
 */
public enum Penn {
  CC(Tag.CCONJ),
  CD(Tag.NUM),
  DT(Tag.DET),
  EX(Tag.PRON),
  FW(Tag.X),
  IN(Tag.ADP),
  JJ(Tag.ADJ),
  JJR(Tag.ADJ),
  JJS(Tag.ADJ),
  LS(Tag.X),
  MD(Tag.AUX),
  NN(Tag.NOUN),
  NNS(Tag.NOUN),
  NNP(Tag.PROPN),
  NNPS(Tag.PROPN),
  PDT(Tag.DET),
  /** The ending of a possessive. */
  POS(Tag.PART),
  PRP(Tag.PRON),
  /** "his", "their" */
  PRP_POSSESSIVE(Tag.PRON),
  RB(Tag.ADV),
  RBR(Tag.ADV),
  RBS(Tag.ADV),
  /** Particle of a verb: "set up". */
  RP(Tag.ADP),
  SYM(Tag.SYM),
  /** "to" before an infinitive; the preposition is {@link #IN}. */
  TO(Tag.PART),
  UH(Tag.INTJ),
  /** Base form. */
  VB(Tag.VERB),
  /** Past tense. */
  VBD(Tag.VERB),
  /** Present participle or gerund. */
  VBG(Tag.VERB),
  /** Past participle. */
  VBN(Tag.VERB),
  /** Present tense, not of the third person singular. */
  VBP(Tag.VERB),
  /** Present tense of the third person singular. */
  VBZ(Tag.VERB),
  WDT(Tag.PRON),
  WP(Tag.PRON),
  /** "whose" */
  WP_POSSESSIVE(Tag.PRON),
  WRB(Tag.ADV),
  PUNCT(Tag.PUNCT);

  private static final Penn[] VALUES = values();

  private final Tag tag;

  Penn(Tag tag) {
    this.tag = tag;
  }

  /** The nearest universal tag; that of a verb for auxiliaries, too. */
  public Tag tag() {
    return tag;
  }

  /** Whether it is a form of a verb, modal verbs left out. */
  public boolean isVerb() {
    return tag == Tag.VERB;
  }

  public boolean isNoun() {
    return this == NN || this == NNS || this == NNP || this == NNPS;
  }

  static Penn of(int ordinal) {
    return VALUES[ordinal];
  }

  static int count() {
    return VALUES.length;
  }
}
