package org.cuttings.elastic.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
  @TempDir Path folder;

  @Test
  void onlyTheLastLinesAreGiven() throws IOException {
    Path log = Files.writeString(folder.resolve("engine.log"), "one\n\ntwo\nthree\n");
    assertThat(LogTail.lastLines(log, 2)).containsExactly("two", "three");
  }

  @Test
  void largeLogIsReadFromItsEnd() throws IOException {
    Path log =
        Files.write(folder.resolve("engine.log"), Collections.nCopies(100_000, "a line of a log"));
    assertThat(LogTail.lastLines(log, 3)).hasSize(3).allMatch("a line of a log"::equals);
  }

  @Test
  void longLineIsCut() throws IOException {
    Path log = Files.writeString(folder.resolve("engine.log"), "x".repeat(5_000));
    assertThat(LogTail.lastLines(log, 3)).singleElement().asString().hasSize(502).endsWith(" …");
  }

  @Test
  void absentLogHasNoLines() {
    assertThat(LogTail.lastLines(folder.resolve("absent.log"), 3)).isEmpty();
  }
}
