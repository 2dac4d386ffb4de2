package org.cuttings.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The sample articles that the portal carries, laid out as files to ingest. */
final class SampleCorpus {
  private static final String ROOT = "/sample/";

  private SampleCorpus() {}

  /** Writes the sample files to the folder {@code sample} in the data folder and returns it. */
  static Path layOut(Path dataFolder) {
    Path folder = dataFolder.resolve("sample");
    try {
      for (String name : names()) {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (InputStream in = resource(name)) {
          Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The sample corpus cannot be written to " + folder, e);
    }
    return folder;
  }

  private static List<String> names() throws IOException {
    try (InputStream in = resource("index.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    }
  }

  private static InputStream resource(String name) {
    InputStream in = SampleCorpus.class.getResourceAsStream(ROOT + name);
    if (in == null) {
      throw new IllegalStateException("The sample corpus lacks " + name);
    }
    return in;
  }
}
