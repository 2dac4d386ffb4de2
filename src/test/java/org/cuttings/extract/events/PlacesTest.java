package org.cuttings.extract.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.cuttings.model.Event;
import org.junit.jupiter.api.Test;

class PlacesTest {
  private static final String CAST =
      "Anna Harker ran the harbour board. Boris Lemke owned two ferries. Clara Voss was a banker. ";

  private static List<String> places(String text) {
    return Told.events(CAST + text).stream()
        .map(Event::place)
        .map(place -> place == null ? "-" : place)
        .toList();
  }

  @Test
  void theClauseTellsWhere() {
    assertThat(places("Harker met Lemke at the Mariner Hotel on May 3, 2014."))
        .containsExactly("Mariner Hotel");
    assertThat(places("At the Mariner Hotel, Harker met Lemke.")).containsExactly("Mariner Hotel");
    assertThat(places("Harker met Lemke a second time at the Mariner Hotel in London."))
        .containsExactly("Mariner Hotel");
    assertThat(places("Harker met Lemke during a visit to the Mariner Hotel."))
        .containsExactly("Mariner Hotel");
    assertThat(places("Harker met Lemke in Lemke's office.")).containsExactly("Lemke's office");
  }

  @Test
  void aNounHasItsOwnPlace() {
    assertThat(places("Harker had a meeting with Lemke in New Ostend."))
        .containsExactly("New Ostend");
  }

  @Test
  void thereIsWhereTheTextHasCome() {
    assertThat(places("Harker met Voss in New Ostend. Lemke met Voss there a day later."))
        .isEqualTo(Arrays.asList("New Ostend", "New Ostend"));
  }

  @Test
  void nothingIsGuessed() {
    assertThat(places("Harker lived in New Ostend. Lemke met Voss.")).containsExactly("-");
    assertThat(places("Harker met a banker from a firm in New Ostend. Lemke met Voss."))
        .doesNotContain("New Ostend");
    assertThat(places("Harker sent Lemke an email about the fair in New Ostend."))
        .containsExactly("-");
  }
}
