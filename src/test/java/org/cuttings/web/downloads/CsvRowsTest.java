package org.cuttings.web.downloads;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {
  record Boat(String name, int crossingsMade, List<String> crew, @Nullable String lost) {}

  @Test
  void componentsAreTheColumnsInTheirOrder() throws IOException {
    assertThat(csv(new Boat("Heron", 21, List.of("Roth", "Dorn"), null)))
        .isEqualTo("\ufeffname,crossings_made,crew,lost\r\nHeron,21,\"Roth; Dorn\",\r\n");
  }

  @Test
  void quotesCommasAndLinesAreKeptWithinTheirCell() throws IOException {
    assertThat(csv(new Boat("the \"Heron\", grey\r\nand old ☂", 1, List.of(), null)))
        .endsWith("\"the \"\"Heron\"\", grey\r\nand old ☂\",1,,\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+2", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠1"})
  void noTextIsTakenForAFormula(String formula) throws IOException {
    String file = csv(new Boat(formula, -5, List.of(formula), formula));

    String row = file.substring(file.indexOf("\r\n") + 2);
    assertThat(row.replace("\"", ""))
        .isEqualTo("'" + formula + ",-5,'" + formula + ",'" + formula + "\r\n");
  }

  @Test
  void aListWithoutRowsStillNamesItsColumns() throws IOException {
    assertThat(csv()).isEqualTo("\ufeffname,crossings_made,crew,lost\r\n");
  }

  @Test
  void jsonHasTheSameNamesAndALineForEachRow() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonRows.write(
        out,
        List.of(new Boat("=1", 21, List.of("Roth"), null), new Boat("\u0007", 1, List.of(), "x"))
            .iterator());
    assertThat(out.toString(UTF_8))
        .isEqualTo(
            """
            [
            {"name":"=1","crossings_made":21,"crew":["Roth"],"lost":null},
            {"name":"\\u0007","crossings_made":1,"crew":[],"lost":"x"}
            ]
            """);
    out.reset();
    JsonRows.write(out, List.<Boat>of().iterator());
    assertThat(out.toString(UTF_8)).isEqualTo("[]\n");
  }

  private static String csv(Boat... boats) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CsvRows.write(out, Boat.class, List.of(boats).iterator());
    return out.toString(UTF_8);
  }
}
