package org.cuttings.curation.collections;

import java.util.List;
import org.cuttings.curation.Versioned;

/** Two people changed the same words; nothing was written. */
public final class ClashException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Versioned<CuratedCollection> latest;
  private final transient List<Clash> clashes;

  ClashException(Versioned<CuratedCollection> latest, List<Clash> clashes) {
    super(
        "%s changed %s in the meantime"
            .formatted(
                latest.by(), String.join(", ", clashes.stream().map(Clash::field).toList())));
    this.latest = latest;
    this.clashes = List.copyOf(clashes);
  }

  /**
   * Words that both changed.
   *
   * @param field which, by its name in the form
   * @param before what both began with
   * @param stands what the other made of it
   * @param own what was to be written
   */
  public record Clash(String field, String before, String stands, String own) {}

  /** What stands now. */
  public Versioned<CuratedCollection> latest() {
    return latest;
  }

  public List<Clash> clashes() {
    return clashes;
  }
}
