package org.cuttings.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A folder of the embedded engine for one snapshot, which goes when the backup is made. */
final class SnapshotFiles implements AutoCloseable {
  private final Path folder;

  private SnapshotFiles(Path folder) {
    this.folder = folder;
  }

  /** In the one folder that the engine may write snapshots to. */
  static SnapshotFiles in(Path dataFolder) throws IOException {
    Path folder = dataFolder.resolve("engine/snapshots").resolve("b-" + UUID.randomUUID());
    Files.createDirectories(folder);
    return new SnapshotFiles(folder.toRealPath());
  }

  Path folder() {
    return folder;
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    }
  }
}
