package org.cuttings.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.cuttings.authority.AuthorityFile;
import org.cuttings.extract.names.Authority;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Reading an authority file of 100,000 records with 500,000 aliases, and making it ready. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 3)
@Fork(
    value = 2,
    jvmArgs = {"-Xmx1g"})
public class AuthorityBenchmark {
  private static final int RECORDS = 100_000;
  private static final int ALIASES = 5;

  private Path file = Path.of("");

  /** Writes invented records; the same every time. */
  @Setup
  public void write() throws IOException {
    file = Files.createTempFile("authority", ".json");
    Random random = new Random(7);
    try (var out = Files.newBufferedWriter(file)) {
      out.write("{\"records\": [\n");
      for (int i = 0; i < RECORDS; i++) {
        String family = name(random) + i;
        out.write(
            "{\"id\":\"p" + i + "\",\"kind\":\"person\",\"name\":\"" + name(random) + " " + family);
        out.write("\",\"aliases\":[");
        for (int alias = 0; alias < ALIASES; alias++) {
          out.write(
              (alias == 0 ? "\"" : ",\"")
                  + name(random)
                  + " "
                  + name(random)
                  + " "
                  + family
                  + "\"");
        }
        out.write(i + 1 < RECORDS ? "]},\n" : "]}\n");
      }
      out.write("]}\n");
    }
  }

  /** Takes the file away again. */
  @TearDown
  public void delete() throws IOException {
    Files.deleteIfExists(file);
  }

  /**
   * From the JSON file to records that can be found in texts; a first start, without warming up.
   */
  @Benchmark
  public int load() {
    return Authority.of(AuthorityFile.read(file)).records().size();
  }

  private static String name(Random random) {
    StringBuilder name = new StringBuilder();
    int syllables = 2 + random.nextInt(2);
    for (int i = 0; i < syllables; i++) {
      name.append("bdfgklmnprstvz".charAt(random.nextInt(14)));
      name.append("aeiou".charAt(random.nextInt(5)));
    }
    name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
    return name.toString();
  }
}
