package org.cuttings.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cuttings.testsupport.EngineSuite;
import org.cuttings.testsupport.TestEngine;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Accounts as they are managed on the machine itself. */
@EngineSuite
class UserCommandIT {
  private String said = "";

  @Test
  void administratorIsMadeListedAndShutOutOnlyWhenThereIsAnother() {
    assertThat(run("short\n", "add", "boss", "--role", "administrator", "--password-stdin"))
        .isEqualTo(1);
    assertThat(said).contains("at least 12 characters");
    assertThat(run("", "list")).isZero();
    assertThat(said).doesNotContain("boss");

    String words = "three grey herons wait\n";
    assertThat(run(words, "add", "boss", "--role", "administrator", "--password-stdin")).isZero();
    assertThat(run(words, "add", "boss", "--password-stdin")).isEqualTo(1);
    assertThat(said).contains("never given twice");
    assertThat(run("", "shut-out", "boss")).isEqualTo(1);
    assertThat(said).contains("only administrator");

    assertThat(run(words, "add", "ann", "--person", "Ann Harbour", "--password-stdin")).isZero();
    assertThat(run("", "role", "ann", "administrator")).isZero();
    assertThat(run("", "shut-out", "boss")).isZero();
    assertThat(run("", "list")).isZero();
    assertThat(said).containsPattern("ann +administrator +Ann Harbour").contains("(shut out)");
    assertThat(run("", "let-in", "boss")).isZero();
    assertThat(run("four white gulls call\n", "password", "boss", "--password-stdin")).isZero();
    assertThat(run("", "password", "nobody", "--password-stdin")).isEqualTo(1);
  }

  @Test
  void whatIsNotUnderstoodIsSaid() {
    assertThat(run("", "add", "cleo", "--role", "king", "--password-stdin")).isEqualTo(2);
    assertThat(said).contains("curator or administrator, not king");
    assertThat(run("")).isEqualTo(2);
    assertThat(said).contains("Usage:");
  }

  private int run(String input, String... arguments) {
    List<String> all = new ArrayList<>(List.of("user"));
    all.addAll(List.of(arguments));
    if (arguments.length > 0) {
      all.add("--elasticsearch=" + TestEngine.url());
    }
    StringWriter out = new StringWriter();
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(out, true));
    InputStream before = System.in;
    try {
      System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
      return line.execute(all.toArray(String[]::new));
    } finally {
      System.setIn(before);
      said = out.toString();
    }
  }
}
