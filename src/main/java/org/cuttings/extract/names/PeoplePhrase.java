package org.cuttings.extract.names;

/**
 * A noun phrase without a name that speaks of people: "a Russian businessman", "his lawyer",
 * "several campaign advisers".
 *
 * @param first first token, determiner included
 * @param end token after the last one, a phrase with "of" included
 * @param core first token after determiner and possessor
 * @param head token of the noun
 * @param plural whether it is several people
 * @param determiner what stands before it
 * @param possessorEnd token after the possessor's name or pronoun; -1 if there is none
 */
record PeoplePhrase(
    int first,
    int end,
    int core,
    int head,
    boolean plural,
    Determiner determiner,
    int possessorEnd) {
  /** What stands before a noun. */
  enum Determiner {
    NONE,
    THE,
    INDEFINITE,
    /** "this", "these", "both" */
    POINTING,
    /** "several", "two" */
    COUNT,
    /** "his", "Flynn's" */
    POSSESSOR
  }
}
