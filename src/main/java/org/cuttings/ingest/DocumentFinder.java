package org.cuttings.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cuttings.model.Metadata;

/**
 * Finds the documents in files and folders. Folders are walked with everything below them, in the
 * order of names; JSON Lines files (also gzipped) give one document a line. What is found is
 * produced one by one, so that memory holds one document at a time however large the folder is.
 *
 * <p>Left aside with a reason: pictures, sounds, styles, scripts and archives within folders (named
 * on their own they are failures), and what was taken in already under another name. Left aside
 * silently: hidden files and the sidecar files of documents.
 *
 * <p>A sidecar file stands beside its document, has its name with {@code .meta.json} after it, and
 * states {@code title, byline, date, source, url, language} as a JSON object.
 */
public final class DocumentFinder {
  /** The largest document that is taken in; one beyond it is a failure, never cut. */
  public static final int MAX_BYTES = 256 * 1024 * 1024;

  /** Opens a file; a seam for the test of files that change meanwhile. */
  interface Opener {
    InputStream open(Path file) throws IOException;
  }

  private final Metadata stated;
  private final Opener opener;

  /**
   * @param stated what the person who delivers the documents states about all of them; what a
   *     sidecar file states goes before it
   */
  public DocumentFinder(Metadata stated) {
    this(stated, Files::newInputStream);
  }

  DocumentFinder(Metadata stated, Opener opener) {
    this.stated = stated;
    this.opener = opener;
  }

  /** Everything at and below {@code paths}; close the stream to release open files. */
  public Stream<Found> find(List<Path> paths) {
    DocumentWalk walk = new DocumentWalk(paths, stated, opener);
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(walk, Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .onClose(walk::close);
  }

  static String tooLarge() {
    return "It is larger than "
        + MAX_BYTES / (1024 * 1024)
        + " MB, the limit for one document; split it.";
  }
}
