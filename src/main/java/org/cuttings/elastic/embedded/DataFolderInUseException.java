package org.cuttings.elastic.embedded;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Another portal works on the data folder. */
public final class DataFolderInUseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DataFolderInUseException(Path dataFolder, @Nullable String pid) {
    super(
        "Another portal (process "
            + (pid == null ? "unknown" : pid)
            + ") uses the data folder "
            + dataFolder
            + ": stop it first, or name another folder with --data");
  }
}
