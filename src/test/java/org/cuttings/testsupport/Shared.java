package org.cuttings.testsupport;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * The folder of corpora and seeds that lies beside the checkout: {@code CUTTINGS_SHARED}, or {@code
 * shared} beside the working directory or one of its parents. A test that needs it is skipped, with
 * the reason, where it is absent.
 */
public final class Shared {
  private Shared() {}

  /** A file or folder in the shared folder; the calling test is skipped where it is absent. */
  public static Path path(String relative) {
    Path folder = folder();
    Assumptions.assumeTrue(
        folder != null, "../shared is not beside the checkout, nor named by CUTTINGS_SHARED");
    Path path = folder.resolve(relative);
    Assumptions.assumeTrue(Files.exists(path), () -> "absent from ../shared: " + relative);
    return path;
  }

  private static @Nullable Path folder() {
    String named = System.getenv("CUTTINGS_SHARED");
    if (named != null) {
      return Path.of(named);
    }
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null) {
      Path shared = folder.resolveSibling("shared");
      if (Files.isDirectory(shared)) {
        return shared;
      }
      folder = folder.getParent();
    }
    return null;
  }
}
