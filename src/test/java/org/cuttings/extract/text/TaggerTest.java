package org.cuttings.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.StringJoiner;
import org.junit.jupiter.api.Test;

class TaggerTest {
  @Test
  void formsOfVerbsAreToldApart() {
    assertThat(tags("The envoy had met the man sent by the bank and was planning to write."))
        .isEqualTo("DT NN VBD VBN DT NN VBN IN DT NN CC VBD VBG TO VB PUNCT");
  }

  @Test
  void wordsThatAreAlsoNamesAreToldByCapitalsAndPlace() {
    assertThat(tags("In Moscow Mr. Page turned the page, and Stone threw a stone."))
        .isEqualTo("IN NNP NNP NNP VBD DT NN PUNCT CC NNP VBD DT NN PUNCT");
  }

  @Test
  void verbsOfTextToldInThePresentAreNoNouns() {
    assertThat(tags("Ms. Voss answers, and the two talk for an hour."))
        .isEqualTo("NNP NNP VBZ PUNCT CC DT CD VBP IN DT NN PUNCT");
    assertThat(tags("She phones the mayor. Mr. Lemke texts Voss that he is late."))
        .isEqualTo("PRP VBZ DT NN PUNCT NNP NNP VBZ NNP IN PRP VBZ JJ PUNCT");
    assertThat(tags("After the Quayline phones rang, the Lemke emails were read."))
        .isEqualTo("IN DT NNP NNS VBD PUNCT DT NNP NNS VBD VBN PUNCT");
  }

  @Test
  void verbsOfTextToldInThePresentAreNoNounsBehindAnotherVerb() {
    assertThat(tags("Ms. Voss declines but telephones Boris Lemke two days later."))
        .isEqualTo("NNP NNP VBZ CC VBZ NNP NNP CD NNS RB PUNCT");
    assertThat(tags("On August 30 Stone phones Lemke and asks him for a note."))
        .isEqualTo("IN NNP CD NNP VBZ NNP CC VBZ PRP IN DT NN PUNCT");
    assertThat(tags("They sold phones and laptops.")).isEqualTo("PRP VBD NNS CC NNS PUNCT");
  }

  @Test
  void rareVerbsOfTextToldInThePresentAreNoNouns() {
    assertThat(tags("June 3: Mr. Voss rings Lemke. Lemke summons Nairo to the mill."))
        .isEqualTo("NNP CD PUNCT NNP NNP VBZ NNP PUNCT NNP VBZ NNP IN DT NN PUNCT");
    assertThat(tags("The Lemke rings were sold.")).startsWith("DT NNP NNS VBD");
    assertThat(tags("He answered letters, calls, and emails. He made 12 calls the next day."))
        .isEqualTo("PRP VBD NNS PUNCT NNS PUNCT CC NNS PUNCT PRP VBD CD NNS DT JJ NN PUNCT");
  }

  @Test
  void shortSentenceEndsWithAPastTense() {
    assertThat(tags("On May 3 the mayor called.")).isEqualTo("IN NNP CD DT NN VBD PUNCT");
    assertThat(tags("The man they named called.")).startsWith("DT NN PRP VBD");
  }

  @Test
  void textWithoutCapitalsAndPunctuationIsTagged() {
    Tokens tokens =
        Tokens.of(
            "the ambassador met the senator s office in may and said he could not come to"
                + " the meeting that his aides had arranged",
            Casing.LOWER);
    assertThat(tags(tokens))
        .isEqualTo(
            "DT NN VBD DT NN POS NN IN NNP CC VBD PRP MD RB VB IN DT NN IN PRP_POSSESSIVE NNS"
                + " VBD VBN");
  }

  @Test
  void formsLeadToTheirVerb() {
    assertThat(Verbs.lemma("met", Penn.VBD)).isEqualTo("meet");
    assertThat(Verbs.lemma("planning", Penn.VBG)).isEqualTo("plan");
    assertThat(Verbs.lemma("arranged", Penn.VBN)).isEqualTo("arrange");
    assertThat(Verbs.lemma("used", Penn.VBD)).isEqualTo("use");
    assertThat(Verbs.lemma("called", Penn.VBD)).isEqualTo("call");
    assertThat(Verbs.lemma("replied", Penn.VBD)).isEqualTo("reply");
    assertThat(Verbs.lemma("passes", Penn.VBZ)).isEqualTo("pass");
    assertThat(Verbs.lemma("discusses", Penn.VBZ)).isEqualTo("discuss");
    assertThat(Verbs.lemma("offering", Penn.VBG)).isEqualTo("offer");
    assertThat(Verbs.lemma("found", Penn.VB)).isEqualTo("found");
  }

  private static String tags(String text) {
    return tags(Tokens.of(text, Casing.MIXED));
  }

  private static String tags(Tokens tokens) {
    StringJoiner tags = new StringJoiner(" ");
    for (int i = 0; i < tokens.size(); i++) {
      tags.add(tokens.penn(i).name());
    }
    return tags.toString();
  }
}
