package org.cuttings.ingest;

import org.cuttings.model.ArticleId;
import org.cuttings.model.Metadata;

/**
 * One document as delivered, before anything is read from it.
 *
 * @param key what names it for good: its URL where one is stated, the JSON Lines file and id, or
 *     its absolute path
 * @param name file name to show; for a line of a JSON Lines file that file's name and the line
 *     number
 * @param bytes the original; never changed
 * @param stated what options and a sidecar file state; it fills what the document itself leaves
 *     open
 */
public record SourceDocument(String key, String name, byte[] bytes, Metadata stated) {
  public ArticleId id() {
    return ArticleId.of(key);
  }
}
