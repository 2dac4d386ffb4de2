package org.cuttings.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cuttings.model.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * What the index holds of an article already.
 *
 * @param sha256 digest of the original bytes
 * @param name file name as delivered
 * @param filing how it stands in the archive
 * @param links the near-duplicates that it is linked to
 * @param mentioned keys of everybody and everything that it speaks of, or did before
 */
public record Standing(
    String sha256, String name, Filing filing, List<Link> links, Set<String> mentioned) {
  public Standing {
    links = List.copyOf(links);
    mentioned = Set.copyOf(mentioned);
  }

  /** What a delivery is to the archive. */
  public enum Change {
    /** Never seen. */
    NEW,
    /** Other bytes, or other things stated about them: a revision. */
    CHANGED,
    /** The same delivery, read with other rules than before: no revision. */
    READ_ANEW,
    /** Nothing to do. */
    UNCHANGED
  }

  /** A delivery, judged: what it is, and how the article stands after it. */
  public record Verdict(Change change, Filing filing) {}

  /**
   * Judges a delivery. Only the bytes and what was stated count, not the file name: a line of a
   * JSON Lines file that moved is still the same.
   *
   * @param standing what is there; null when nothing is
   */
  public static Verdict judge(
      @Nullable Standing standing,
      String key,
      String sha256,
      Metadata stated,
      String pipeline,
      long run,
      Instant now) {
    if (standing == null) {
      return new Verdict(Change.NEW, new Filing(key, stated, pipeline, run, now, 1, List.of()));
    }
    Filing filing = standing.filing;
    if (standing.sha256.equals(sha256) && filing.stated().equals(stated)) {
      return filing.pipeline().equals(pipeline)
          ? new Verdict(Change.UNCHANGED, filing)
          : new Verdict(Change.READ_ANEW, filing.readAnew(pipeline, run));
    }
    List<Filing.Revision> earlier = new ArrayList<>();
    earlier.add(new Filing.Revision(filing.revision(), standing.sha256, filing.ingested()));
    earlier.addAll(filing.earlier());
    return new Verdict(
        Change.CHANGED,
        new Filing(key, stated, pipeline, run, now, filing.revision() + 1, earlier));
  }
}
