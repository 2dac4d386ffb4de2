package org.cuttings.extract.clauses;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A verb with what belongs to it.
 *
 * @param first first token of the clause
 * @param end token after the last one
 * @param verb the verb group
 * @param subject whose verb it is; null where there is none to be found. For a passive it is the
 *     grammatical subject
 * @param objects noun phrases directly after the verb, in order: "gave [the agents] [a list]"
 * @param adjuncts phrases with a preposition that belong to the verb, in order
 * @param relation how it hangs on the clause it stands in
 * @param governor index, among the clauses of the stretch, of the clause it hangs on; -1 if none
 */
public record Clause(
    int first,
    int end,
    VerbGroup verb,
    @Nullable NounPhrase subject,
    List<NounPhrase> objects,
    List<Adjunct> adjuncts,
    Relation relation,
    int governor) {

  /**
   * @param first first token, auxiliaries and negation included
   * @param end token after the last one, particle ("set up") included
   * @param head token of the main verb
   * @param lemma of the main verb, with its particle: "meet", "set up"
   */
  public record VerbGroup(
      int first,
      int end,
      int head,
      String lemma,
      Voice voice,
      boolean negated,
      Modality modality,
      Form form) {}

  /** Active or passive. */
  public enum Voice {
    ACTIVE,
    PASSIVE
  }

  /** Whether the verb states a fact. */
  public enum Modality {
    FACT,
    /** "could meet", "might", "may" */
    POSSIBLE,
    /** "would meet", "will", "was to", "planned to" */
    FUTURE,
    /** "should", "must", "had to" */
    NECESSARY
  }

  /** Form of the verb group's first verb. */
  public enum Form {
    FINITE,
    INFINITIVE,
    PARTICIPLE
  }

  /** How a clause hangs on another. */
  public enum Relation {
    MAIN,
    /** Joined by "and", "but", a comma, with the subject of its governor where it has none. */
    CONJOINED,
    /** What somebody says, thinks, asks: "said [that he met]", "offered [to meet]". */
    COMPLEMENT,
    /** "who met", "which showed", and participles after a noun: "the man calling himself". */
    RELATIVE,
    /** "after meeting him", "when they met", "to seek help". */
    ADVERBIAL
  }

  /**
   * A noun phrase.
   *
   * @param first first token, determiner included
   * @param end token after the last one, without phrases that follow ("of …"), with apposition
   * @param head token of the head noun; the last token of a name
   * @param members the parts of "A, B and C"; empty where nothing is joined
   * @param appositions what the phrase is also called: "[an envoy], Ivan Petrov", "Ann ([his
   *     aide])"
   */
  public record NounPhrase(
      int first, int end, int head, List<NounPhrase> members, List<NounPhrase> appositions) {

    /** The members, or the phrase itself where nothing is joined. */
    public List<NounPhrase> parts() {
      return members.isEmpty() ? List.of(this) : members;
    }

    /** Whether {@code token} stands in the phrase. */
    public boolean holds(int token) {
      return first <= token && token < end;
    }
  }

  /**
   * @param preposition in lower case; "according to", "on behalf of" as one
   * @param prepositionFirst its first token
   */
  public record Adjunct(String preposition, int prepositionFirst, NounPhrase phrase) {}
}
