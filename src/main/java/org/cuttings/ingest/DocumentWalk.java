package org.cuttings.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import org.cuttings.ingest.Failure.Stage;
import org.cuttings.model.Metadata;
import org.jspecify.annotations.Nullable;

/** One walk of a {@link DocumentFinder}. */
final class DocumentWalk implements Iterator<Found>, AutoCloseable {
  private static final Pattern JSON_LINES = Pattern.compile(".*\\.(jsonl|ndjson)(\\.gz)?");
  private static final Pattern NO_DOCUMENT =
      Pattern.compile(
          ".*\\.(jpe?g|png|gif|webp|avif|svg|ico|bmp|tiff?|heic|mp3|mp4|m4a|m4v|ogg|wav|flac|mov"
              + "|avi|webm|css|js|mjs|map|woff2?|ttf|otf|eot|zip|tar|tgz|bz2|xz|7z|rar|jar|class"
              + "|exe|dll|so|o|pyc|db|sqlite3?)");

  private final Metadata stated;
  private final DocumentFinder.Opener opener;

  /** Still to be visited, the next on top. */
  private final Deque<Visit> pending = new ArrayDeque<>();

  private final SeenKeys places = new SeenKeys();
  private final SeenKeys keys = new SeenKeys();
  private @Nullable JsonLinesFile lines;
  private @Nullable Found next;

  /**
   * @param parent real path of the folder it was found in; null when it was named by the caller
   */
  private record Visit(Path path, @Nullable Path parent) {}

  /** What must stay the same while a file is read. */
  private record State(long size, FileTime modified, @Nullable Object file) {
    static State of(Path path) throws IOException {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      return new State(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
    }
  }

  DocumentWalk(List<Path> paths, Metadata stated, DocumentFinder.Opener opener) {
    this.stated = stated;
    this.opener = opener;
    for (Path path : paths.reversed()) {
      pending.push(new Visit(path, null));
    }
  }

  @Override
  public boolean hasNext() {
    while (next == null && (lines != null || !pending.isEmpty())) {
      next = lines != null ? nextLine(lines) : visit(pending.pop());
      if (next instanceof Found.Delivered(SourceDocument document) && !keys.add(document.key())) {
        next =
            failed(
                Stage.FIND,
                document.name(),
                "Another document of this run has the same address ("
                    + document.key()
                    + "); only the first was taken in.");
      }
    }
    return next != null;
  }

  @Override
  public Found next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    Found found = next;
    next = null;
    return found;
  }

  @Override
  public void close() {
    if (lines != null) {
      lines.close();
      lines = null;
    }
    pending.clear();
  }

  private @Nullable Found nextLine(JsonLinesFile file) {
    Found found = file.next();
    if (found == null) {
      file.close();
      lines = null;
    }
    return found;
  }

  /** What stands at a path; null when nothing is to be said about it (yet). */
  private @Nullable Found visit(Visit visit) {
    Path path = visit.path;
    try {
      Path real = path.toRealPath();
      if (Files.isDirectory(path)) {
        if (visit.parent != null && visit.parent.startsWith(real)) {
          return failed(
              Stage.FIND, path, "The link leads back to a folder above it (" + real + ").");
        }
        return places.add(real.toString()) ? enter(path, real) : seenAlready(path, real);
      }
      boolean named = visit.parent == null;
      String name = path.getFileName().toString();
      if (!named && (name.startsWith(".") || Sidecar.isSidecar(path))) {
        return null;
      }
      if (!Files.isRegularFile(path)) {
        return failed(Stage.FIND, path, "It is neither a file nor a folder.");
      }
      if (!named && NO_DOCUMENT.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
        return new Found.Skipped(path.toString(), "Its name says that it is no document.");
      }
      if (!places.add(real.toString())) {
        return seenAlready(path, real);
      }
      return JSON_LINES.matcher(name.toLowerCase(Locale.ROOT)).matches()
          ? open(path, name)
          : read(path, name);
    } catch (IOException | UncheckedIOException e) {
      return failed(Stage.FIND, path, reason(e));
    }
  }

  private static Found seenAlready(Path path, Path real) {
    return new Found.Skipped(path.toString(), "It was taken in already as " + real + ".");
  }

  private @Nullable Found enter(Path folder, Path real) throws IOException {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      entries.forEach(children::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    children.sort(Comparator.comparing((Path child) -> child.getFileName().toString()).reversed());
    for (Path child : children) {
      if (!child.getFileName().toString().startsWith(".")) {
        pending.push(new Visit(child, real));
      }
    }
    return null;
  }

  private Found read(Path path, String name) {
    try {
      Metadata metadata = Sidecar.of(path).map(s -> s.over(stated)).orElse(stated);
      State before = State.of(path);
      if (before.size > DocumentFinder.MAX_BYTES) {
        return failed(Stage.READ, path, DocumentFinder.tooLarge());
      }
      byte[] bytes;
      try (InputStream in = opener.open(path)) {
        bytes = in.readNBytes(DocumentFinder.MAX_BYTES + 1);
      }
      if (!State.of(path).equals(before) || bytes.length != before.size) {
        return failed(
            Stage.READ, path, "It changed while it was read; take it in again once it is whole.");
      }
      if (bytes.length == 0) {
        return failed(Stage.READ, path, "The file is empty.");
      }
      String key =
          metadata.url() != null ? metadata.url() : path.toAbsolutePath().normalize().toString();
      return new Found.Delivered(new SourceDocument(key, name, bytes, metadata));
    } catch (IOException | UnreadableDocumentException e) {
      return failed(Stage.READ, path, reason(e));
    }
  }

  private @Nullable Found open(Path path, String name) {
    try {
      State before = State.of(path);
      lines =
          new JsonLinesFile(
              path.toAbsolutePath().normalize().toString(),
              name,
              opener.open(path),
              stated,
              () -> State.of(path).equals(before));
      return null;
    } catch (IOException e) {
      return failed(Stage.READ, path, reason(e));
    }
  }

  private static Found failed(Stage stage, Object document, String reason) {
    return new Found.Failed(new Failure(stage, document.toString(), reason));
  }

  private static String reason(Exception e) {
    Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
    return switch (cause) {
      case UnreadableDocumentException unreadable -> String.valueOf(unreadable.getMessage());
      case NoSuchFileException missing -> "There is no such file (any more).";
      case AccessDeniedException denied -> "It may not be read by this user.";
      case FileSystemLoopException loop -> "The links to it lead in a circle.";
      case FileSystemException problem
          when String.valueOf(problem.getMessage()).contains("ymbolic link") ->
          "The links to it lead in a circle.";
      case FileSystemException problem ->
          "The file system says: " + (problem.getReason() == null ? problem : problem.getReason());
      case null, default -> "Reading failed: " + cause;
    };
  }
}
