package org.cuttings.extract.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.cuttings.model.Event;
import org.junit.jupiter.api.Test;

class EventConfidenceTest {
  private static final String CAST =
      "Anna Harker ran the harbour board. Boris Lemke owned two ferries. Clara Voss was a banker. ";

  private static double of(String text) {
    Event event = Told.events(CAST + text).getLast();
    return event.confidence();
  }

  @Test
  void namesInTheSentenceAreSurerThanWhoIsTakenFromBefore() {
    double named = of("On March 2, 2014, Harker emailed Lemke about the quay.");
    double taken = of("Lemke emailed Harker. She replied.");
    assertThat(named).isGreaterThan(taken).isLessThan(1);
    assertThat(taken).isPositive();
  }

  @Test
  void theSameWordsAreAlwaysAsSure() {
    String text = "Harker met Lemke and a driver in May 2014.";
    assertThat(of(text)).isEqualTo(of(text)).isBetween(0.01, 0.99);
  }
}
