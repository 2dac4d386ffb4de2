package org.cuttings.curation.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cuttings.curation.Change;
import org.cuttings.curation.Journal;
import org.cuttings.curation.RecordKind;

/** Writes everything that people entered into a folder. */
public final class Export {
  private final Journal journal;
  private final boolean secrets;

  /**
   * @param secrets whether hashes of passwords and of tokens are written too
   */
  public Export(Journal journal, boolean secrets) {
    this.journal = journal;
    this.secrets = secrets;
  }

  /**
   * Makes the folder say what the archive says: files of earlier exports are brought up to date,
   * whatever else is in the folder stays.
   *
   * @return how many records there are of each kind
   * @throws RefusedTransferException if the folder holds something, but no export
   */
  public Map<RecordKind, Integer> into(Path folder) {
    RecordFolder files = new RecordFolder(folder);
    if (!files.exists() && holdsAnything(folder)) {
      throw new RefusedTransferException(
          folder + " is neither empty nor an earlier export: name a folder of its own", List.of());
    }
    Map<RecordKind, Integer> counts = new EnumMap<>(RecordKind.class);
    Set<Path> written = new HashSet<>();
    for (RecordKind kind : RecordKind.values()) {
      List<Change> records = journal.latest(kind);
      counts.put(kind, records.size());
      for (Change record : records) {
        Path file = files.file(kind, record.id());
        files.write(file, RecordJson.write(history(record), secrets));
        written.add(file);
      }
    }
    files.removeOthers(written);
    return counts;
  }

  private RecordHistory history(Change record) {
    return new RecordHistory(
        record.kind(), record.id(), journal.history(record.kind(), record.id()).reversed());
  }

  /** Hidden files, such as those of a version control, do not count. */
  private static boolean holdsAnything(Path folder) {
    try (Stream<Path> files = Files.exists(folder) ? Files.list(folder) : Stream.empty()) {
      return files.anyMatch(file -> !file.getFileName().toString().startsWith("."));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the folder " + folder, e);
    }
  }
}
