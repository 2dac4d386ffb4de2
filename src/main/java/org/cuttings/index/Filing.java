package org.cuttings.index;

import java.time.Instant;
import java.util.List;
import org.cuttings.model.Metadata;

/**
 * How an article stands in the archive: what names it, what was stated on delivery, when it came.
 * Together with the original bytes it is all that a rebuild needs.
 *
 * @param key what names the document for good; the article's id is derived from it
 * @param stated what options and sidecar files stated
 * @param pipeline version of the rules that the article was read with
 * @param run number of the run that wrote this revision
 * @param ingested when this revision came in
 * @param revision 1 for the first
 * @param earlier earlier revisions, newest first
 */
public record Filing(
    String key,
    Metadata stated,
    String pipeline,
    long run,
    Instant ingested,
    int revision,
    List<Revision> earlier) {
  public Filing {
    earlier = List.copyOf(earlier);
    if (revision != earlier.size() + 1) {
      throw new IllegalArgumentException(
          "Revision " + revision + " after " + earlier.size() + " earlier ones");
    }
  }

  /** How an article stands that comes for the first time, with nothing stated about it. */
  public static Filing first(String key, Instant ingested) {
    return new Filing(key, Metadata.UNKNOWN, "", 0, ingested, 1, List.of());
  }

  /** The same revision, read with other rules. */
  Filing readAnew(String newPipeline, long newRun) {
    return new Filing(key, stated, newPipeline, newRun, ingested, revision, earlier);
  }

  /** An earlier state of an article; its bytes are kept under the digest. */
  public record Revision(int revision, String sha256, Instant ingested) {}
}
