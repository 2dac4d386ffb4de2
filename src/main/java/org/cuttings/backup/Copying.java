package org.cuttings.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Copies files into a backup and notes their checksums, which {@code sha256sum -c} reads too. */
final class Copying {
  static final String CHECKSUMS = "checksums.txt";

  private final Path root;
  private final Map<String, String> checksums = new TreeMap<>();
  private long bytes;

  Copying(Path root) {
    this.root = root;
  }

  long files() {
    return checksums.size();
  }

  long bytes() {
    return bytes;
  }

  /**
   * Copies what is in a folder.
   *
   * @return the checksum of each file, by its path in the backup
   */
  Map<String, String> folder(Path from, String name, Meter meter) throws IOException {
    Map<String, String> copied = new TreeMap<>();
    List<Path> files = filesIn(from);
    for (Path file : files) {
      String path = name + "/" + from.relativize(file).toString().replace('\\', '/');
      copied.put(path, copy(file, path));
      meter.at(copied.size(), files.size());
    }
    return copied;
  }

  private String copy(Path file, String path) throws IOException {
    Path into = root.resolve(path);
    Files.createDirectories(into.getParent());
    MessageDigest digest = sha256();
    try (OutputStream out = new DigestOutputStream(Files.newOutputStream(into), digest)) {
      bytes += Files.copy(file, out);
    }
    String sum = HexFormat.of().formatHex(digest.digest());
    checksums.put(path, sum);
    return sum;
  }

  void writeChecksums() throws IOException {
    List<String> lines = new ArrayList<>();
    checksums.forEach((path, sum) -> lines.add(sum + "  " + path));
    Files.write(root.resolve(CHECKSUMS), lines);
  }

  /**
   * Compares every file of a backup with its checksum.
   *
   * @return what is wrong, a sentence for each file
   */
  static List<String> check(Path root, long expected, Meter meter) throws IOException {
    Path sums = root.resolve(CHECKSUMS);
    if (!Files.exists(sums)) {
      return List.of(CHECKSUMS + " is missing");
    }
    List<String> wrong = new ArrayList<>();
    List<String> lines = Files.readAllLines(sums, StandardCharsets.UTF_8);
    if (lines.size() != expected) {
      wrong.add(
          "%s has %,d lines, and %,d files were written"
              .formatted(CHECKSUMS, lines.size(), expected));
    }
    long done = 0;
    for (String line : lines) {
      if (!line.matches("[0-9a-f]{64}  .+")) {
        wrong.add(CHECKSUMS + " has a line that is none: " + line);
        continue;
      }
      String path = line.substring(66);
      Path file = root.resolve(path);
      if (!Files.exists(file)) {
        wrong.add(path + " is missing");
      } else if (!sum(file).equals(line.substring(0, 64))) {
        wrong.add(path + " is damaged");
      }
      meter.at(++done, lines.size());
    }
    return wrong;
  }

  private static String sum(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[64 * 1024];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Every file below a folder, by its path; none where there is no folder. */
  static List<Path> filesIn(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
