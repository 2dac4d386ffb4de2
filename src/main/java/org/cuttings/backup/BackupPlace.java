package org.cuttings.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a backup is: a folder, or a file whose name ends in {@code .zip}. Both are paths inside.
 */
final class BackupPlace implements AutoCloseable {
  private final Path root;
  private final @Nullable FileSystem zip;

  private BackupPlace(Path root, @Nullable FileSystem zip) {
    this.root = root;
    this.zip = zip;
  }

  private static boolean isZip(Path place) {
    return place.toString().endsWith(".zip");
  }

  /**
   * @throws RefusedBackupException if something is there already
   */
  static BackupPlace create(Path place) {
    try {
      if (isZip(place)) {
        if (Files.exists(place)) {
          throw new RefusedBackupException(place + " is there already: name a new file");
        }
        Path parent = place.toAbsolutePath().getParent();
        if (parent != null) {
          Files.createDirectories(parent);
        }
        return zip(place, Map.of("create", "true"));
      }
      Files.createDirectories(place);
      try (Stream<Path> files = Files.list(place)) {
        if (files.findAny().isPresent()) {
          throw new RefusedBackupException(place + " is not empty: name a new folder");
        }
      }
      return new BackupPlace(place, null);
    } catch (IOException e) {
      throw new UncheckedIOException("A backup cannot be written to " + place + ": " + e, e);
    }
  }

  /**
   * @throws RefusedBackupException if nothing is there
   */
  static BackupPlace open(Path place) {
    if (!Files.exists(place)) {
      throw new RefusedBackupException("There is no backup " + place);
    }
    try {
      return Files.isDirectory(place) ? new BackupPlace(place, null) : zip(place, Map.of());
    } catch (IOException e) {
      throw new RefusedBackupException(place + " cannot be read as a zip file: " + e, e);
    }
  }

  private static BackupPlace zip(Path place, Map<String, String> how) throws IOException {
    FileSystem files =
        FileSystems.newFileSystem(URI.create("jar:" + place.toAbsolutePath().toUri()), how);
    return new BackupPlace(files.getPath("/"), files);
  }

  Path root() {
    return root;
  }

  @Override
  public void close() {
    if (zip != null) {
      try {
        zip.close();
      } catch (IOException e) {
        throw new UncheckedIOException("The backup could not be written: " + e, e);
      }
    }
  }
}
