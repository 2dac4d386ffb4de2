package org.cuttings.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cuttings.authority.AuthorityFile;
import org.cuttings.curation.transfer.RefusedTransferException;
import org.cuttings.model.AuthorityRecord;

/** The authority file of an archive as part of what is exported: people edit it too. */
final class AuthorityFiles {
  private final Path data;
  private final Path here;
  private final Path there;

  /** The records before an import, until it has taken effect. */
  private final Path noted;

  /**
   * @param data folder of the archive
   * @param export folder of what is exported
   */
  AuthorityFiles(Path data, Path export) {
    this.data = data;
    this.here = data.resolve("authority");
    this.there = export.resolve("authority-file");
    this.noted = data.resolve("authority/import.unfinished");
  }

  /** Copies the files of the archive; those that it has no longer go. */
  int export() {
    try {
      if (!Files.isDirectory(here)) {
        return 0;
      }
      Files.createDirectories(there);
      for (Path old : AuthorityFile.files(there)) {
        if (!Files.exists(here.resolve(old.getFileName()))) {
          Files.delete(old);
        }
      }
      List<Path> files = AuthorityFile.files(here);
      for (Path file : files) {
        copy(file, there);
      }
      return files.size();
    } catch (IOException e) {
      throw new UncheckedIOException("The authority file could not be copied to " + there, e);
    }
  }

  /**
   * The files of the export that the archive does not have so.
   *
   * @param replace whether those that somebody here edited are to be replaced too
   * @throws org.cuttings.authority.BadAuthorityFileException if a file is not as it should be
   * @throws RefusedTransferException if files that are not to be replaced are not the same
   */
  List<Path> missing(boolean replace) {
    if (!Files.isDirectory(there)) {
      return List.of();
    }
    AuthorityFile.read(there);
    try {
      List<Path> missing = new ArrayList<>();
      List<String> different = new ArrayList<>();
      for (Path file : AuthorityFile.files(there)) {
        Path stands = here.resolve(file.getFileName());
        if (!Files.exists(stands) || !same(file, stands)) {
          missing.add(file);
          if (Files.exists(stands) && !AuthorityFile.isShipped(stands)) {
            different.add(stands.toString());
          }
        }
      }
      if (!different.isEmpty() && !replace) {
        throw new RefusedTransferException(
            "Nothing was imported: these files were edited here and are not the same in the export:",
            different);
      }
      return missing;
    } catch (IOException e) {
      throw new UncheckedIOException("The authority file could not be compared with " + there, e);
    }
  }

  /**
   * The records that the articles show: those of the archive, or, where an import was broken off
   * before it took effect, those from before it. Noted if there is anything to bring.
   */
  List<AuthorityRecord> before(List<Path> files) {
    try {
      if (Files.exists(noted)) {
        return AuthorityFile.parse(noted.toString(), Files.readString(noted));
      }
      List<AuthorityRecord> records = AuthorityFile.of(data);
      if (!files.isEmpty()) {
        Path next = noted.resolveSibling(noted.getFileName() + ".next");
        Files.writeString(next, AuthorityFile.write(records));
        Files.move(next, noted, StandardCopyOption.REPLACE_EXISTING);
      }
      return records;
    } catch (IOException e) {
      throw new UncheckedIOException("The authority file could not be noted in " + noted, e);
    }
  }

  /** What was brought has taken effect. */
  void done() {
    try {
      Files.deleteIfExists(noted);
    } catch (IOException e) {
      throw new UncheckedIOException("The note " + noted + " could not be removed", e);
    }
  }

  /** What stands in their place stays beside them, with another ending. */
  void bring(List<Path> files) {
    AuthorityFile.layDown(data);
    try {
      for (Path file : files) {
        Path stands = here.resolve(file.getFileName());
        if (Files.exists(stands) && !AuthorityFile.isShipped(stands)) {
          Files.copy(
              stands,
              stands.resolveSibling(stands.getFileName() + ".before-import"),
              StandardCopyOption.REPLACE_EXISTING);
        }
        copy(file, here);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The authority file could not be written to " + here, e);
    }
  }

  private static void copy(Path file, Path folder) throws IOException {
    Path next = folder.resolve(file.getFileName() + ".next");
    Files.copy(file, next, StandardCopyOption.REPLACE_EXISTING);
    Files.move(next, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
  }

  private static boolean same(Path one, Path other) throws IOException {
    return Arrays.equals(Files.readAllBytes(one), Files.readAllBytes(other));
  }
}
