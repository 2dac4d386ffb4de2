package org.cuttings.testsupport;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * The data for measurements that this project does not carry: the folder {@code shared} beside the
 * checkout, or what {@code CUTTINGS_SHARED} names. A test that needs it is skipped where it is
 * absent.
 */
public final class Shared {
  private static final String VARIABLE = "CUTTINGS_SHARED";

  private Shared() {}

  /** The file or folder {@code name} in it; ends the test as skipped when there is none. */
  public static Path path(String name) {
    String stated = System.getenv(VARIABLE);
    if (stated != null) {
      return existing(Path.of(stated).resolve(name), name);
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path shared = at.resolveSibling("shared").resolve(name);
      if (Files.exists(shared)) {
        return shared;
      }
    }
    return existing(Path.of("..", "shared", name), name);
  }

  private static Path existing(Path path, String name) {
    Assumptions.assumeTrue(
        Files.exists(path),
        () -> "no shared/" + name + " beside the project (set " + VARIABLE + ")");
    return path;
  }
}
