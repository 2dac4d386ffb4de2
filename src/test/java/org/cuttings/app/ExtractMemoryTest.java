package org.cuttings.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command {@code extract} in a process of its own with a heap of 64 MB: names, models and the
 * languages fit in, and a text in one long line too.
 */
class ExtractMemoryTest {
  private static final int LENGTH = 120_000;

  private static final String HEAP = "-Xmx64m";

  @TempDir Path folder;

  @Test
  void sixtyFourMegabytesAreEnoughForATextInOneLine() throws Exception {
    Path file = folder.resolve("line.txt");
    Files.writeString(file, line());
    Path out = folder.resolve("out.json");
    Path err = folder.resolve("err.txt");

    int status = extract(file, out, err);

    assertThat(Files.readString(err)).isEmpty();
    assertThat(status).isZero();
    JsonNode found = new ObjectMapper().readTree(out.toFile());
    assertThat(found.at("/article/language").asText()).isEqualTo("en");
    assertThat(found.get("quotes").size()).isGreaterThan(LENGTH / 1_000);
    JsonNode last = found.get("mentions").get(found.get("mentions").size() - 1);
    assertThat(last.get("end").asInt()).isGreaterThan(LENGTH - 1_000);
  }

  private static int extract(Path file, Path out, Path err)
      throws IOException, InterruptedException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            HEAP,
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "extract",
            file.toString())
        .redirectOutput(Redirect.to(out.toFile()))
        .redirectError(Redirect.to(err.toFile()))
        .start()
        .waitFor();
  }

  private static String line() {
    List<String> clerks = List.of("Ada Winter", "Bruno Falk", "Cora Lind", "Dirk Osman");
    StringBuilder line = new StringBuilder();
    for (int i = 0; line.length() < LENGTH; i++) {
      line.append(
          String.format(
              Locale.ROOT,
              "On March %d, %s met %s in the harbour office and counted %d calls. “The ledger of"
                  + " year %d is closed,” said %s. ",
              1 + i % 28,
              clerks.get(i % 4),
              clerks.get((i + 1) % 4),
              11 + i,
              i,
              clerks.get(i * 7 % 3)));
    }
    return line.toString();
  }
}
