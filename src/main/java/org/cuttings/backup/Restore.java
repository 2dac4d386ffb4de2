package org.cuttings.backup;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.cuttings.elastic.Indices;
import org.jspecify.annotations.Nullable;

/** Makes an archive of a backup, in an empty data folder. */
public final class Restore implements AutoCloseable {
  /** Lies in a data folder while it is being restored: nobody may work with it. */
  private static final String UNFINISHED = "restore-unfinished";

  private static final String TEMPORARY = "cuttings-restore";

  private final BackupPlace place;
  private final Manifest manifest;

  private Restore(BackupPlace place, Manifest manifest) {
    this.place = place;
    this.manifest = manifest;
  }

  /**
   * @throws RefusedBackupException if there is no backup
   */
  public static Restore of(Path backup) {
    BackupPlace place = BackupPlace.open(backup);
    try {
      return new Restore(place, Manifest.read(place.root()));
    } catch (RuntimeException e) {
      place.close();
      throw e;
    }
  }

  public Manifest manifest() {
    return manifest;
  }

  /**
   * Compares every file of the backup with its checksum.
   *
   * @throws RefusedBackupException naming what is missing or damaged
   */
  public void check(Meter meter) {
    try {
      List<String> wrong = Copying.check(place.root(), manifest.files(), meter);
      if (!wrong.isEmpty()) {
        throw new RefusedBackupException(
            "The backup is not whole:\n  " + String.join("\n  ", wrong));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The backup cannot be read: " + e, e);
    }
  }

  /** Whether a restore into this data folder was broken off, or is under way. */
  public static boolean isUnfinished(Path dataFolder) {
    return Files.exists(dataFolder.resolve(UNFINISHED));
  }

  /**
   * Brings originals and authority file into an empty data folder. What a restore left that was
   * broken off is cleared away first. Progress is in files.
   *
   * @throws RefusedBackupException if anything else is in the folder
   */
  public void files(Path dataFolder, Meter meter) {
    try {
      if (isUnfinished(dataFolder)) {
        clear(dataFolder);
      } else if (holdsAnything(dataFolder)) {
        throw new RefusedBackupException(
            dataFolder
                + " is not empty: a backup is restored into a data folder of its own; name another one with --data");
      }
      Files.createDirectories(dataFolder);
      Files.createFile(dataFolder.resolve(UNFINISHED));
      copy(Backup.ORIGINALS, dataFolder.resolve(Backup.ORIGINALS), meter);
      copy(Backup.AUTHORITY, dataFolder.resolve(Backup.AUTHORITY), (done, of) -> {});
    } catch (IOException e) {
      throw new UncheckedIOException("The originals could not be brought back: " + e, e);
    }
  }

  /**
   * Brings the indices back; progress is in indices.
   *
   * @param repository of a cluster, which has the snapshot; null for the embedded engine
   * @throws RefusedBackupException if the engine has indices of this archive already, or does not
   *     hold in the end what the backup says
   */
  public void indices(
      ElasticsearchClient client,
      Indices indices,
      Path dataFolder,
      @Nullable String repository,
      Meter meter) {
    try {
      if (repository != null) {
        IndexSnapshot snapshots = new IndexSnapshot(client, indices, repository);
        snapshots.verify();
        bringBack(snapshots, meter);
      } else {
        embedded(client, indices, dataFolder, meter);
      }
      Files.delete(dataFolder.resolve(UNFINISHED));
    } catch (IOException e) {
      throw new UncheckedIOException("The indices could not be brought back: " + e, e);
    }
  }

  private void embedded(ElasticsearchClient client, Indices indices, Path dataFolder, Meter meter)
      throws IOException {
    if (manifest.repository() != null) {
      throw new RefusedBackupException(
          "The indices of this backup are the snapshot %s in the repository %s of a cluster: restore it there, with --elasticsearch and --repository"
              .formatted(manifest.snapshot(), manifest.repository()));
    }
    try (SnapshotFiles files = SnapshotFiles.in(dataFolder)) {
      copy(Backup.INDICES, files.folder(), (done, of) -> {});
      IndexSnapshot snapshots =
          new IndexSnapshot(client, indices, TEMPORARY + "-" + files.folder().getFileName());
      snapshots.register(files.folder());
      try {
        bringBack(snapshots, meter);
      } finally {
        snapshots.unregister();
      }
    }
  }

  private void bringBack(IndexSnapshot snapshots, Meter meter) throws IOException {
    List<String> there = snapshots.names();
    if (!there.isEmpty()) {
      throw new RefusedBackupException(
          "The engine has indices of this archive already: " + String.join(", ", there));
    }
    snapshots.restore(manifest.snapshot(), manifest.indices().keySet(), meter);
    List<String> wrong = new ArrayList<>();
    snapshots
        .counts(manifest.indices().keySet())
        .forEach(
            (index, count) -> {
              Manifest.Documents expected = manifest.indices().get(index);
              if (expected == null || !expected.allow(count)) {
                wrong.add("%s has %,d documents".formatted(index, count));
              }
            });
    if (!wrong.isEmpty()) {
      throw new RefusedBackupException(
          "What was brought back is not what the backup says: " + String.join(", ", wrong));
    }
  }

  private void copy(String name, Path into, Meter meter) throws IOException {
    Path from = place.root().resolve(name);
    List<Path> files = Copying.filesIn(from);
    long done = 0;
    for (Path file : files) {
      Path target = into.resolve(from.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
      meter.at(++done, files.size());
    }
  }

  private static boolean holdsAnything(Path folder) throws IOException {
    try (Stream<Path> files = Files.exists(folder) ? Files.list(folder) : Stream.empty()) {
      return files.findAny().isPresent();
    }
  }

  private static void clear(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        if (!file.equals(folder)) {
          Files.delete(file);
        }
      }
    }
  }

  @Override
  public void close() {
    place.close();
  }
}
