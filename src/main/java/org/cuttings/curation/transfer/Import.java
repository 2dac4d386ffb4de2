package org.cuttings.curation.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cuttings.curation.Change;
import org.cuttings.curation.Edit;
import org.cuttings.curation.Journal;

/**
 * What a folder of records would change in an archive. It is looked at whole before anything is
 * written; importing again after a crash goes on where it was.
 */
public final class Import {
  private final Journal journal;
  private final List<Change> missing = new ArrayList<>();
  private final List<Difference> different = new ArrayList<>();
  private int added;
  private int continued;
  private int equal;

  private Import(Journal journal) {
    this.journal = journal;
  }

  /** A record of which this archive and the file tell different stories. */
  private record Difference(RecordHistory file, RecordHistory here, int from) {
    String words() {
      String where = "%s: from version %d on, ".formatted(file.name(), from + 1);
      Change there = file.changes().get(from);
      Change standing = here.changes().get(from);
      return where
          + "here %s by %s at %s, in the file %s by %s at %s"
              .formatted(
                  standing.action(),
                  standing.by(),
                  standing.at(),
                  there.action(),
                  there.by(),
                  there.at());
    }
  }

  /**
   * @param added records that were not here
   * @param continued records that got the later part of their history
   * @param equal records that were here already, or further than in the files
   * @param replaced records that told another story and got what the file says as a new version
   */
  public record Outcome(int added, int continued, int equal, int replaced) {
    /** Whether anything was written. */
    public boolean changed() {
      return added + continued + replaced > 0;
    }
  }

  /**
   * Compares a folder with an archive; writes nothing.
   *
   * @throws RefusedTransferException if there is no export, or a file is not as it should be
   */
  public static Import of(Path folder, Journal journal) {
    RecordFolder files = new RecordFolder(folder);
    if (!files.exists()) {
      throw new RefusedTransferException(
          "%s has no folder \"records\": it is not an export".formatted(folder), List.of());
    }
    Import plan = new Import(journal);
    files.read().forEach(plan::compare);
    return plan;
  }

  private void compare(RecordHistory file) {
    List<Change> stored = journal.history(file.kind(), file.id()).reversed();
    if (stored.isEmpty()) {
      added++;
      missing.addAll(file.changes());
      return;
    }
    RecordHistory here = new RecordHistory(file.kind(), file.id(), stored);
    int both = Math.min(stored.size(), file.changes().size());
    for (int i = 0; i < both; i++) {
      if (!same(file.changes().get(i), stored.get(i))) {
        different.add(new Difference(file, here, i));
        return;
      }
    }
    if (file.changes().size() > stored.size()) {
      continued++;
      missing.addAll(file.changes().subList(both, file.changes().size()));
    } else {
      equal++;
      if (!journal.latest(file.kind(), file.id()).equals(java.util.Optional.of(here.last()))) {
        missing.add(here.last());
      }
    }
  }

  /** Apart from secrets that the file was written without. */
  private static boolean same(Change file, Change here) {
    return file.at().equals(here.at())
        && file.by().equals(here.by())
        && file.action().equals(here.action())
        && file.reason().equals(here.reason())
        && withSecrets(file, here).equals(here.state());
  }

  private static ObjectNode withSecrets(Change file, Change here) {
    ObjectNode state = file.state().deepCopy();
    for (String secret : file.kind().secrets()) {
      JsonNode kept = here.state().get(secret);
      if (!state.has(secret) && kept != null) {
        state.set(secret, kept);
      }
    }
    return state;
  }

  /**
   * Refuses to go on if records tell different stories.
   *
   * @throws RefusedTransferException naming every one of them
   */
  public void requireNoDifferences() {
    if (!different.isEmpty()) {
      throw new RefusedTransferException(
          "Nothing was imported: these records are not the same here and in the files:",
          different.stream().map(Difference::words).toList());
    }
  }

  /**
   * Writes what is missing, and what differs as a new version.
   *
   * @param by who imports
   * @param from where from, for the reason of the new versions
   */
  public Outcome run(String by, String from) {
    journal.adopt(missing);
    int replaced = 0;
    for (Difference difference : different) {
      Change here = difference.here().last();
      ObjectNode state = withSecrets(difference.file().last(), here);
      if (state.equals(here.state())) {
        equal++;
      } else {
        journal.append(
            here.kind(), here.id(), here.version(), new Edit(by, "imported", from), state);
        replaced++;
      }
    }
    return new Outcome(added, continued, equal, replaced);
  }
}
