package org.cuttings.elastic.embedded;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the engine of a running portal answers, so that an ingest from another terminal can use it
 * instead of being refused the data folder.
 */
public final class RunningEngine {
  private RunningEngine() {}

  /**
   * The address that the node on this data folder last announced. Only good while another portal
   * holds the folder, which a {@link DataFolderInUseException} tells.
   */
  public static Optional<URI> in(Path dataFolder) {
    try {
      int port = Integer.parseInt(Files.readString(dataFolder.resolve("engine/node.port")).strip());
      return Optional.of(URI.create("http://127.0.0.1:" + port));
    } catch (IOException | NumberFormatException neverStarted) {
      return Optional.empty();
    }
  }
}
