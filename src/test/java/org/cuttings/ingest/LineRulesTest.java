package org.cuttings.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.cuttings.model.Part;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineRulesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Advertisement; ADVERTISEMENT",
        "ADVERTISEMENT; ADVERTISEMENT",
        "Story continues below advertisement; ADVERTISEMENT",
        "Supported by; ADVERTISEMENT",
        "Sign up for our newsletter to get the best of the harbour in your inbox.; ADVERTISEMENT",
        "Become a member today and support our work.; ADVERTISEMENT",
        "Even a $3 gift helps us to keep our newsletter free.; ADVERTISEMENT",
        "Skip to main content; NAVIGATION",
        "Share this; NAVIGATION",
        "Facebook Twitter Email; NAVIGATION",
        "5 min read; NAVIGATION",
        "Read more: What the last sale cost; RELATED",
        "Related: Ten harbours; RELATED",
        "[Read: What the last sale cost]; RELATED",
        "© 2017 The Morning Sample Company; FURNITURE",
        "Copyright 2017 Sample Ltd. All rights reserved.; FURNITURE",
        "Tags: harbour, council; FURNITURE",
        "(Reporting by Jane Doe, editing by Tom Roe); FURNITURE",
        "Photo: Kim Lens; PHOTO_CREDIT",
        "Photograph: Kim Lens/Agency; PHOTO_CREDIT",
        "(Photo by Kim Lens/Getty Images); PHOTO_CREDIT",
        "Image credit: Kim Lens; PHOTO_CREDIT",
        "Kim Lens / Getty Images; PHOTO_CREDIT",
        "Credit...Kim Lens for The Morning Sample; PHOTO_CREDIT",
        "Image copyright Kim Lens; PHOTO_CREDIT",
        "Follow Jane Doe on Twitter @jdoe; CONTACT",
        "Write to Jane Doe at jane.doe@sample.example; CONTACT",
      })
  void linesThatSayWhatTheyAre(String line, Part.Kind kind) {

    assertThat(LineRules.kindOf(line)).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The campaign asked for donations, and people gave them.",
        "Contact between the two men at the harbour in June",
        "He asked his supporters for a contribution of $25, and the newsletter repeated it.",
        "The wage set for 2014 is R$9,412 or US$724 a month, and US$12 a year in contributions.",
        "Searching the harbour took a week.",
        "Emails show that the mayor knew.",
        "\"We need your support,\" the mayor said, and asked members to subscribe.",
        "Photographs show the two men at the table.",
        "Fact check: Was the harbour sold?",
      })
  void sentencesOfAReport(String line) {
    assertThat(LineRules.kindOf(line)).isEmpty();
  }
}
