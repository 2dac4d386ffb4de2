package org.cuttings.extract.clauses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.StringJoiner;
import org.cuttings.extract.clauses.Clause.Adjunct;
import org.cuttings.extract.clauses.Clause.Modality;
import org.cuttings.extract.clauses.Clause.NounPhrase;
import org.cuttings.extract.clauses.Clause.Voice;
import org.cuttings.extract.text.Casing;
import org.cuttings.extract.text.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClauseFinderTest {
  /** Verb, subject, objects and adjuncts of one clause of each sentence. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Nobody from the bank had called the office.                   | call      | Nobody | the office |
          A lawyer calling herself Ann Lee reached out to the ministry. | reach out | A lawyer | | to the ministry
          Ann called and texted her brother.                            | text      | Ann | her brother |
          The minister asked Mr. Gray to meet the envoy.                | meet      | Mr. Gray | the envoy |
          She offered to send the papers.                               | send      | She | the papers |
          After meeting with the envoy, he told the paper his story.    | meet      | he | | with the envoy
          The letter was handed to the clerk by Mr. Gray.               | hand      | The letter | | to the clerk, by Mr. Gray
          She gave the agents a list of names.                          | give      | She | the agents, a list |
          The wife of the banker wrote to the minister.                 | write     | The wife | | to the minister
          Ann Lee, a spokeswoman for Mr. Gray, said that two men ate.   | say       | Ann Lee, a spokeswoman | |
          Mr. Gray was invited by the envoy to visit the embassy.       | visit     | Mr. Gray | the embassy |
          The companies that he controlled were sold.                   | control   | he | The companies |
          He arranged for the envoy to meet the banker.                 | meet      | the envoy | the banker |
          Mr. Gray, Ms. White and the envoy met at the hotel.           | meet      | Mr. Gray, Ms. White and the envoy | | at the hotel
          The head of the academy who wrote to the envoy resigned.      | write     | The head | | to the envoy
          Ann Lee still praises his refusal.                            | praise    | Ann Lee | his refusal |
          "The voices have been heard," he told the paper.              | tell      | he | the paper |
          The next day she forwards it to the clerk.                    | forward   | she | it | to the clerk
          He could have met the envoy and spoken to her.                | speak     | He | | to her
          """)
  void whoDoesWhatToWhom(
      String sentence, String verb, String subject, String objects, String adjuncts) {
    Tokens tokens = Tokens.of(sentence, Casing.MIXED);
    Clause clause = clause(tokens, verb);
    assertThat(words(tokens, clause.subject())).isEqualTo(subject);
    StringJoiner found = new StringJoiner(", ");
    clause.objects().forEach(object -> found.add(words(tokens, object)));
    assertThat(found).hasToString(objects == null ? "" : objects);
    StringJoiner phrases = new StringJoiner(", ");
    for (Adjunct adjunct : clause.adjuncts()) {
      phrases.add(adjunct.preposition() + " " + words(tokens, adjunct.phrase()));
    }
    assertThat(phrases).hasToString(adjuncts == null ? "" : adjuncts);
  }

  @Test
  void negationIsFoundOnTheVerbAndInTheSubject() {
    assertThat(verb("The envoy did not meet the senator.", "meet").negated()).isTrue();
    assertThat(verb("The envoy never met the senator.", "meet").negated()).isTrue();
    assertThat(verb("Nobody from the bank met the senator.", "meet").negated()).isTrue();
    assertThat(verb("The bank met with no senator.", "meet").negated()).isFalse();
    assertThat(verb("The envoy met the senator.", "meet").negated()).isFalse();
  }

  @Test
  void plansAndPossibilitiesAreNoFacts() {
    assertThat(verb("They met the envoy.", "meet").modality()).isEqualTo(Modality.FACT);
    assertThat(verb("They could meet the envoy.", "meet").modality()).isEqualTo(Modality.POSSIBLE);
    assertThat(verb("They would meet the envoy.", "meet").modality()).isEqualTo(Modality.FUTURE);
    assertThat(verb("They planned to meet the envoy.", "meet").modality())
        .isEqualTo(Modality.FUTURE);
    assertThat(verb("They had to meet the envoy.", "meet").modality())
        .isEqualTo(Modality.NECESSARY);
    assertThat(verb("They managed to meet the envoy.", "meet").modality()).isEqualTo(Modality.FACT);
  }

  @Test
  void aParticipleAfterANounIsPassive() {
    assertThat(verb("The papers sent by the bank were lost.", "send").voice())
        .isEqualTo(Voice.PASSIVE);
    assertThat(verb("The bank had sent the papers.", "send").voice()).isEqualTo(Voice.ACTIVE);
  }

  @Test
  void nounsHaveTheirOwnersAndPhrases() {
    Tokens tokens = Tokens.of("His call with the envoy in June lasted an hour.", Casing.MIXED);
    Clauses clauses = ClauseFinder.find(tokens, List.of());
    Clauses.Nominal call = clauses.nominal(1);
    assertThat(words(tokens, call.possessor())).isEqualTo("His");
    assertThat(call.adjuncts()).extracting(Adjunct::preposition).containsExactly("with", "in");
  }

  @Test
  void namesBehindSeveralPeopleAreTheMembers() {
    Tokens tokens =
        Tokens.of("Ms. Gray met with two officials, Ann Lee and Ben White, in May.", Casing.MIXED);
    NounPhrase officials = clause(tokens, "meet").adjuncts().get(0).phrase();
    assertThat(officials.members())
        .extracting(member -> words(tokens, member))
        .containsExactly("Ann Lee", "Ben White");
  }

  private static Clause.VerbGroup verb(String sentence, String lemma) {
    return clause(Tokens.of(sentence, Casing.MIXED), lemma).verb();
  }

  private static Clause clause(Tokens tokens, String lemma) {
    List<Clause> clauses = ClauseFinder.find(tokens, List.of());
    return clauses.stream()
        .filter(clause -> clause.verb().lemma().equals(lemma))
        .findFirst()
        .orElseThrow(() -> new AssertionError(lemma + " is not found: " + clauses));
  }

  private static String words(Tokens tokens, @org.jspecify.annotations.Nullable NounPhrase phrase) {
    return phrase == null
        ? "-"
        : tokens.text().substring(tokens.start(phrase.first()), tokens.end(phrase.end() - 1));
  }
}
