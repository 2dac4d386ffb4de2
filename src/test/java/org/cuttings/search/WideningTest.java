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
        "x y                 | x OR y",
        "x \"b c\" de*      | x OR \"b c\" OR de*",
        "x y -c by:d         | (x OR y) -c by:d",
        "x y in:comments     | (x OR y) in:comments",
        "x                   |",
        "x OR y              |",
        "x by:b              |",
        "-x                  |",
        "What is the harbour | harbour",
        "who paid whom what  | paid",
        "who is who          | who OR is OR who",
        "fog in a fog bank   | fog OR fog OR bank",
      })
  void allWordsBecomeAnyWord(String query, @Nullable String wider) {
    Clause clause = Objects.requireNonNull(QueryParser.parse(query).clause());

    Clause widened = Widening.anyWord(clause);

    assertThat(widened == null ? null : QueryWriter.write(widened)).isEqualTo(wider);
  }
}
