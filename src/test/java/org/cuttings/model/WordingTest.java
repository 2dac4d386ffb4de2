package org.cuttings.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordingTest {
  @Test
  void placesCountInWhatAReaderSees() {
    Wording clause = words(100, "she **met** him\n\nin town", piece(1, 5, 16), piece(2, 0, 7));
    assertThat(clause.places(words(106, "met", piece(1, 9, 12))))
        .containsExactly(new TextSpan(4, 7));
    assertThat(clause.places(words(118, "in", piece(2, 0, 2))))
        .containsExactly(new TextSpan(12, 14));
    assertThat(clause.places(words(110, "him in", piece(1, 13, 16), piece(2, 0, 2))))
        .containsExactly(new TextSpan(8, 11), new TextSpan(12, 14));
  }

  @Test
  void whatStandsElsewhereHasNoPlace() {
    Wording clause = words(100, "she met", piece(1, 5, 12));
    assertThat(clause.places(words(90, "but she", piece(1, 1, 8)))).isEmpty();
    assertThat(clause.places(words(300, "met", piece(3, 9, 12)))).isEmpty();
  }

  private static Wording words(int start, String words, Wording.Piece... pieces) {
    return new Wording(new TextSpan(start, start + words.length()), words, List.of(pieces));
  }

  private static Wording.Piece piece(int passage, int start, int end) {
    return new Wording.Piece(passage, new TextSpan(start, end));
  }
}
