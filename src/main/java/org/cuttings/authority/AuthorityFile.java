package org.cuttings.authority;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cuttings.model.AuthorityRecord;

/**
 * The authority file of an archive: the folder {@code authority} in its data folder, with any
 * number of JSON files. An archive that has none yet begins with the records that ship with the
 * portal.
 */
public final class AuthorityFile {
  private static final List<String> SHIPPED =
      List.of("groups.json", "organisations.json", "people.json", "places.json");

  private AuthorityFile() {}

  /** The records that ship with the portal. */
  public static List<AuthorityRecord> shipped() {
    List<AuthorityRecord> records = new ArrayList<>();
    for (String name : SHIPPED) {
      try (InputStream in = open(name)) {
        records.addAll(AuthorityReader.read(name, in));
      } catch (IOException e) {
        throw new UncheckedIOException("Could not read " + name, e);
      }
    }
    return checked(records);
  }

  /**
   * The records of the archive at {@code dataFolder}; written there first, from those that ship
   * with the portal, if it has none.
   *
   * @throws BadAuthorityFileException if a file is not as it should be
   */
  public static List<AuthorityRecord> of(Path dataFolder) {
    return read(layDown(dataFolder));
  }

  /**
   * The records of a text in the form of a file.
   *
   * @param name of the file, for messages
   * @throws BadAuthorityFileException if it is not as it should be, or two records have one id
   */
  public static List<AuthorityRecord> parse(String name, String json) {
    return checked(
        AuthorityReader.read(
            name, new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))));
  }

  /** What can be read of a text in the form of a file, and what is wrong with each other record. */
  public static ReadRecords readable(String json) {
    return AuthorityReader.readable(json);
  }

  /** The records in the form of a file, one a line; {@link #parse} reads them back. */
  public static String write(Collection<AuthorityRecord> records) {
    return records.stream()
        .map(AuthorityWriter::line)
        .collect(Collectors.joining(",\n", "{\"records\": [\n", "\n]}\n"));
  }

  /**
   * Gives the archive at {@code dataFolder} an authority file if it has none; returns its folder.
   */
  public static Path layDown(Path dataFolder) {
    Path folder = dataFolder.resolve("authority");
    try {
      if (!Files.isDirectory(folder)) {
        lay(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Could not write the authority file " + folder, e);
    }
    return folder;
  }

  /** Whether a file of the folder is as it shipped with this version of the portal. */
  public static boolean isShipped(Path file) {
    String name = file.getFileName().toString();
    if (!SHIPPED.contains(name)) {
      return false;
    }
    try (InputStream in = open(name)) {
      return Arrays.equals(in.readAllBytes(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException("Could not read the authority file " + file, e);
    }
  }

  /** Tells records from others: the same for the same records in the same order. */
  public static String digest(Collection<AuthorityRecord> records) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (AuthorityRecord record : records) {
        digest.update(record.toString().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /**
   * The records of one file, or of all JSON files of a folder, in the order of their names.
   *
   * @throws BadAuthorityFileException if a file is not as it should be, or two records have one id
   */
  public static List<AuthorityRecord> read(Path fileOrFolder) {
    List<AuthorityRecord> records = new ArrayList<>();
    try {
      for (Path file : files(fileOrFolder)) {
        try (InputStream in = Files.newInputStream(file)) {
          records.addAll(AuthorityReader.read(file.toString(), in));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Could not read the authority file " + fileOrFolder, e);
    }
    return checked(records);
  }

  /** The JSON files of a folder, by name; a file itself. */
  public static List<Path> files(Path fileOrFolder) throws IOException {
    if (!Files.isDirectory(fileOrFolder)) {
      return List.of(fileOrFolder);
    }
    try (Stream<Path> files = Files.list(fileOrFolder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  /** All files or none: a folder half laid would be taken for the librarians' own. */
  private static void lay(Path folder) throws IOException {
    Path next = folder.resolveSibling("authority.next");
    Files.createDirectories(next);
    for (String name : SHIPPED) {
      try (InputStream in = open(name)) {
        Files.copy(in, next.resolve(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Files.move(next, folder);
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(
        AuthorityFile.class.getResourceAsStream("/authority/" + name),
        () -> "/authority/" + name + " is missing from the class path");
  }

  private static List<AuthorityRecord> checked(List<AuthorityRecord> records) {
    Map<String, AuthorityRecord> byId = HashMap.newHashMap(records.size());
    for (AuthorityRecord record : records) {
      AuthorityRecord other = byId.put(record.id(), record);
      if (other != null) {
        throw new BadAuthorityFileException(
            "Two authority records have the id \""
                + record.id()
                + "\": "
                + other.name()
                + " and "
                + record.name()
                + "; give one of them another id");
      }
    }
    return List.copyOf(records);
  }
}
