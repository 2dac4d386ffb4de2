package org.cuttings.web.downloads;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came into a list last.
 *
 * @param title of the list
 * @param list its address on this site, with the parameters that make it this list
 * @param entries newest first
 */
public record Feed(String title, String list, List<Entry> entries) {
  /** As many as readers of feeds keep. */
  public static final int ENTRIES = 100;

  public Feed {
    entries = List.copyOf(entries);
  }

  /**
   * @param path the address of the page on this site; the entry is known by it for good
   * @param title of the page
   * @param updated when it came in, or changed
   * @param author null where none is stated
   * @param summary what it says, as plain text
   */
  public record Entry(
      String path, String title, Instant updated, @Nullable String author, String summary) {}

  /** When anything in it changed last; the beginning of 1970 for an empty one. */
  Instant updated() {
    return entries.stream().map(Entry::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
  }
}
