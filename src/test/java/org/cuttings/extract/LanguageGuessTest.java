package org.cuttings.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguageGuessTest {
  private static final String ENGLISH =
      "The council sold the old harbour on Tuesday, and nobody in the town knows who bought it.";

  @Test
  void languagesByTheirLetters() {
    assertThat(LanguageGuess.of(ENGLISH)).contains("en");
    assertThat(
            LanguageGuess.of(
                "Der Rat hat am Dienstag den alten Hafen verkauft, und niemand in der Stadt weiß, an wen."))
        .contains("de");
    assertThat(
            LanguageGuess.of(
                "El consejo vendió el martes el viejo puerto, y nadie en la ciudad sabe quién lo ha comprado."))
        .contains("es");
  }

  @Test
  void languagesByTheirScript() {
    assertThat(
            LanguageGuess.of(
                "Во вторник городской совет продал старую гавань, и никто в городе не знает, кто её купил."))
        .contains("ru");
    assertThat(
            LanguageGuess.of(
                "У вівторок міська рада продала стару гавань, і ніхто в місті не знає, хто її купив."))
        .contains("uk");
    assertThat(
            LanguageGuess.of(
                "Την Τρίτη το δημοτικό συμβούλιο πούλησε το παλιό λιμάνι και κανείς δεν ξέρει ποιος."))
        .contains("el");
  }

  @Test
  void caseSaysNothing() {
    assertThat(LanguageGuess.of(ENGLISH.toUpperCase(Locale.ROOT))).contains("en");
    assertThat(LanguageGuess.of(ENGLISH.toLowerCase(Locale.ROOT).replaceAll("[.,]", "")))
        .contains("en");
  }

  @Test
  void silentWhereThereIsTooLittle() {
    assertThat(LanguageGuess.of("Harbour sold")).isEmpty();
    assertThat(LanguageGuess.of("1234567890 ".repeat(20))).isEmpty();
    assertThat(LanguageGuess.of("")).isEmpty();
  }
}
