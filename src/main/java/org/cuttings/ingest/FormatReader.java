package org.cuttings.ingest;

import org.cuttings.model.Article;

/** Reads one format. Stateless and safe for use by several threads. */
interface FormatReader {
  Article read(SourceDocument document) throws UnreadableDocumentException;
}
