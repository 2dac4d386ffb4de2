package org.cuttings.ingest;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Parses the source of a page, with the place of every piece, within the memory there is. */
final class PageSource {
  /** Deeper than any page that was written for readers; what is deeper becomes shallower. */
  private static final int MAX_DEPTH = 250;

  private static final long BYTES_PER_CHARACTER = 8;
  private static final long BYTES_PER_TAG = 600;

  private PageSource() {}

  static Document parse(String source) throws UnreadableDocumentException {
    long tags = source.chars().filter(c -> c == '<').count();
    long needed = source.length() * BYTES_PER_CHARACTER + tags * BYTES_PER_TAG;
    long memory = Runtime.getRuntime().maxMemory();
    if (needed > memory / 2) {
      throw new UnreadableDocumentException(
          "The page is too large: "
              + source.length() / 1_000_000
              + " million characters with "
              + tags
              + " tags cannot be read in "
              + memory / (1024 * 1024)
              + " MB of memory; split it, or give more with CUTTINGS_HEAP=2g.");
    }
    return Jsoup.parse(
        source, "", Parser.htmlParser().setTrackPosition(true).setMaxDepth(MAX_DEPTH));
  }
}
