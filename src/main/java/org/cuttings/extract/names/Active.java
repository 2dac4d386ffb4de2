package org.cuttings.extract.names;

/** Somebody in mind. */
final class Active {
  /** Bonus for the subject of the clause that a pronoun hangs on: "Ann replied that she". */
  static final double CLAUSE = 240;

  /** Bonus for the same part in the sentence. */
  private static final double PARALLEL = 35;

  /** Bonus for whoever the whole text names most; for the others by how often it names them. */
  static final double ABOUT = 40;

  /** Bonus for whoever the paragraph has spoken of {@link #OFTEN} times, and in part for less. */
  private static final double LOCAL = 200;

  private static final int OFTEN = 4;

  /** Bonus for the subject that a pronoun was the last word for: a pronoun goes on with it. */
  private static final double CONTINUED = 80;

  /** What remains for somebody without a name, and for somebody who may be a man or a woman. */
  private static final double UNNAMED = 0.3;

  private static final double UNSURE = 0.8;

  final Entity entity;
  double carried;
  double current;

  /** Sentence, paragraph and order of the last mention. */
  int sentence;

  /** Sentence of the last mention that was not only of something of theirs. */
  int acted = -1;

  int paragraph;
  int order;
  Sentence.Part part = Sentence.Part.OTHER;

  /** Whether the last mention was a pronoun. */
  boolean pronoun;

  /** Mentions in the paragraph of the last one. */
  int local;

  Active(Entity entity) {
    this.entity = entity;
  }

  double weight() {
    return carried + current;
  }

  /** What the last mentions add where somebody is looked for who takes {@code wanted} part. */
  double bonus(Sentence.Part wanted, int inSentence, int inParagraph) {
    double bonus = part == wanted ? PARALLEL : 0;
    if (pronoun && inSentence - sentence <= 1) {
      bonus += part == Sentence.Part.SUBJECT ? CONTINUED : CONTINUED / 2;
    }
    if (paragraph == inParagraph) {
      bonus += LOCAL * Math.min(local, OFTEN) / OFTEN;
    }
    return bonus;
  }

  /** What remains of the score, 0 to 1, of somebody of whom little is known. */
  double certainty() {
    double named = entity.named ? 1 : UNNAMED;
    return entity.gender == null && entity.isPerson() ? UNSURE * named : named;
  }
}
