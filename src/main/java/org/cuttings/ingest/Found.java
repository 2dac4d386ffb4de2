package org.cuttings.ingest;

/** What a walk over files and folders comes upon, in the order it does. */
public sealed interface Found {

  /** A document, ready to be read. */
  record Delivered(SourceDocument document) implements Found {}

  /** A document, or a place where documents were expected, that could not be taken in. */
  record Failed(Failure failure) implements Found {}

  /**
   * A file that is no document and was left aside on purpose: a picture beside a saved page, say.
   *
   * @param document its path
   * @param reason why it was left aside
   */
  record Skipped(String document, String reason) implements Found {}
}
