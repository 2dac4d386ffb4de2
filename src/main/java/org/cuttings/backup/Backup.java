package org.cuttings.backup;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.cuttings.elastic.Indices;
import org.jspecify.annotations.Nullable;

/**
 * Makes a backup, while the portal serves or not: first a snapshot of the indices, then the
 * originals, of which there are only ever more. Close it when done, however it ended.
 */
public final class Backup implements AutoCloseable {
  static final String INDICES = "indices";
  static final String ORIGINALS = "originals";
  static final String AUTHORITY = "authority";

  private static final String TEMPORARY = "cuttings-backup";
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'cuttings-'uuuuMMdd-HHmmss", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final BackupPlace place;
  private final Copying copying;
  private final Instant begun;
  private final List<String> problems = new ArrayList<>();

  private Backup(BackupPlace place, Instant begun) {
    this.place = place;
    this.copying = new Copying(place.root());
    this.begun = begun.truncatedTo(ChronoUnit.SECONDS);
  }

  /**
   * @param place a folder that is empty or not there, or a file ending in {@code .zip} that is not
   *     there
   * @throws RefusedBackupException if something is there
   */
  public static Backup to(Path place, Instant now) {
    return new Backup(BackupPlace.create(place), now);
  }

  /** What a snapshot holds. */
  public record Taken(
      String snapshot, @Nullable String repository, TreeMap<String, Manifest.Documents> indices) {}

  /** Puts a snapshot of the embedded engine's indices into the backup; progress is in bytes. */
  public Taken indices(ElasticsearchClient client, Indices indices, Path dataFolder, Meter meter) {
    try (SnapshotFiles files = SnapshotFiles.in(dataFolder)) {
      IndexSnapshot snapshots =
          new IndexSnapshot(client, indices, TEMPORARY + "-" + files.folder().getFileName());
      snapshots.register(files.folder());
      try {
        Taken taken = take(snapshots, null, meter);
        copying.folder(files.folder(), INDICES, (done, of) -> {});
        return taken;
      } finally {
        snapshots.unregister();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The snapshot of the indices could not be made: " + e, e);
    }
  }

  /**
   * Makes a snapshot in a repository of the cluster, which keeps it.
   *
   * @throws RefusedBackupException if the cluster has no such repository
   */
  public Taken indicesIn(
      String repository, ElasticsearchClient client, Indices indices, Meter meter) {
    try {
      IndexSnapshot snapshots = new IndexSnapshot(client, indices, repository);
      snapshots.verify();
      return take(snapshots, repository, meter);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The snapshot in the repository " + repository + " could not be made: " + e, e);
    }
  }

  private Taken take(IndexSnapshot snapshots, @Nullable String repository, Meter meter)
      throws IOException {
    List<String> names = snapshots.names();
    if (names.isEmpty()) {
      throw new RefusedBackupException("There is nothing to back up: this archive has no indices");
    }
    String name = NAME.format(begun);
    Map<String, Long> before = snapshots.counts(names);
    snapshots.take(name, names, meter);
    Map<String, Long> after = snapshots.counts(names);
    TreeMap<String, Manifest.Documents> documents = new TreeMap<>();
    before.forEach(
        (index, count) ->
            documents.put(index, new Manifest.Documents(count, after.getOrDefault(index, count))));
    return new Taken(name, repository, documents);
  }

  /**
   * Copies originals and authority file; progress is in files. Originals whose bytes do not match
   * their name are copied too, and told by {@link #problems}.
   *
   * @return how many originals there are
   */
  public long files(Path dataFolder, Meter meter) {
    try {
      Map<String, String> originals =
          copying.folder(dataFolder.resolve(ORIGINALS), ORIGINALS, meter);
      originals.forEach(
          (path, sum) -> {
            if (!path.endsWith("/" + sum) && !path.contains("/incoming/")) {
              problems.add(
                  path + " was damaged before this backup: its bytes are not what its name says");
            }
          });
      copying.folder(dataFolder.resolve(AUTHORITY), AUTHORITY, (done, of) -> {});
      return originals.size();
    } catch (IOException e) {
      throw new UncheckedIOException("The originals could not be copied: " + e, e);
    }
  }

  /** Writes checksums and manifest: from now on it is a backup. */
  public Manifest finish(Taken taken, long originals, String portalVersion) {
    Manifest manifest =
        new Manifest(
            Manifest.FORMAT,
            begun.toString(),
            portalVersion,
            taken.snapshot(),
            taken.repository(),
            taken.indices(),
            originals,
            copying.files(),
            copying.bytes());
    try {
      copying.writeChecksums();
      manifest.write(place.root());
      return manifest;
    } catch (IOException e) {
      throw new UncheckedIOException("The backup could not be finished: " + e, e);
    }
  }

  /** What is not as it should be in the archive itself; empty if all is well. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  @Override
  public void close() {
    place.close();
  }
}
