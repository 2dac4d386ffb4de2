package org.cuttings.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WideningTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a b              | a OR b",
        "a \"b c\" de*   | a OR \"b c\" OR de*",
        "a b -c by:d      | (a OR b) -c by:d",
        "a b in:comments  | (a OR b) in:comments",
        "a                |",
        "a OR b           |",
        "a by:b           |",
        "-a               |",
      })
  void allWordsBecomeAnyWord(String query, @Nullable String wider) {
    Clause clause = Objects.requireNonNull(QueryParser.parse(query).clause());

    Clause widened = Widening.anyWord(clause);

    assertThat(widened == null ? null : QueryWriter.write(widened)).isEqualTo(wider);
  }
}
