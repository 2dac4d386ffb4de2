package org.cuttings.app;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import org.cuttings.index.IndexRebuild;
import org.cuttings.index.Standing;
import org.cuttings.ingest.DocumentReader;
import org.cuttings.ingest.SourceDocument;
import org.cuttings.ingest.UnreadableDocumentException;
import org.cuttings.model.Article;
import org.cuttings.model.ArticleId;
import org.cuttings.originals.OriginalStore;

/** Reads articles again, for a rebuild, from the originals that were kept. */
final class OriginalRereading implements IndexRebuild.Rereading {
  private final OriginalStore originals;
  private final DocumentReader reader = new DocumentReader();

  OriginalRereading(OriginalStore originals) {
    this.originals = originals;
  }

  @Override
  public Article read(ArticleId id, Standing standing) throws IOException {
    try (InputStream original =
        originals
            .open(standing.sha256())
            .orElseThrow(
                () ->
                    new FileNotFoundException(
                        "Its original " + standing.sha256() + " is not kept here."))) {
      return reader.read(
          new SourceDocument(
              standing.filing().key(),
              standing.name(),
              original.readAllBytes(),
              standing.filing().stated()));
    } catch (UnreadableDocumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
