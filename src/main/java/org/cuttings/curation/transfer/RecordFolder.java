package org.cuttings.curation.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cuttings.curation.RecordKind;

/**
 * The files of records: {@code records/<kind>/<id>.json} in a folder. Ids become names that every
 * file system takes and tells apart, capitals or not.
 */
final class RecordFolder {
  private static final String SUFFIX = ".json";
  private static final int LONGEST = 150;

  private final Path records;

  RecordFolder(Path folder) {
    this.records = folder.resolve("records");
  }

  boolean exists() {
    return Files.isDirectory(records);
  }

  Path file(RecordKind kind, String id) {
    return records.resolve(kind.value()).resolve(name(id) + SUFFIX);
  }

  private static String name(String id) {
    String encoded = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("*", "%2A");
    String plain = encoded.startsWith(".") ? "%2E" + encoded.substring(1) : encoded;
    boolean capitals = id.codePoints().anyMatch(Character::isUpperCase);
    return plain.length() <= LONGEST && !capitals
        ? plain.toLowerCase(Locale.ROOT)
        : plain.substring(0, Math.min(plain.length(), LONGEST)).toLowerCase(Locale.ROOT)
            + "~"
            + digest(id);
  }

  private static String digest(String id) {
    try {
      byte[] whole =
          MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(whole, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** Writes a file whole or not at all; a file that says the same stays as it is. */
  void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      if (Files.exists(file) && MessageDigest.isEqual(Files.readAllBytes(file), bytes)) {
        return;
      }
      Path next = file.resolveSibling(file.getFileName() + ".next");
      Files.write(next, bytes);
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file + ": " + e, e);
    }
  }

  /** Removes the files that are not among {@code written}; returns how many. */
  int removeOthers(Set<Path> written) {
    int removed = 0;
    for (Path file : files()) {
      if (!written.contains(file)) {
        try {
          Files.delete(file);
          removed++;
        } catch (IOException e) {
          throw new UncheckedIOException("Cannot remove " + file + ": " + e, e);
        }
      }
    }
    return removed;
  }

  /**
   * All records, by their files.
   *
   * @throws RefusedTransferException naming every file that is not as it should be
   */
  List<RecordHistory> read() {
    List<RecordHistory> read = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    Map<String, Path> names = new HashMap<>();
    for (Path file : files()) {
      try {
        RecordHistory record = RecordJson.read(Files.readString(file));
        Path other = names.putIfAbsent(record.name(), file);
        if (other != null) {
          throw new BadRecordException(
              "the %s is in %s too".formatted(record.name(), records.relativize(other)));
        }
        read.add(record);
      } catch (BadRecordException e) {
        problems.add(records.relativize(file) + ": " + e.getMessage());
      } catch (MalformedInputException e) {
        problems.add(records.relativize(file) + ": is not text in UTF-8");
      } catch (IOException e) {
        problems.add(records.relativize(file) + ": cannot be read: " + e);
      }
    }
    if (!problems.isEmpty()) {
      throw new RefusedTransferException(
          "Nothing was imported: of the files in %s, these are not as they should be:"
              .formatted(records),
          problems);
    }
    return read;
  }

  private List<Path> files() {
    if (!exists()) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(records, 2)) {
      return all.filter(file -> file.toString().endsWith(SUFFIX) && Files.isRegularFile(file))
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the folder " + records, e);
    }
  }
}
