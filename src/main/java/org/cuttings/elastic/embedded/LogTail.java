package org.cuttings.elastic.embedded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The last lines of the engine's log files, for a message. */
final class LogTail {
  private static final int READ_BYTES = 16 * 1024;
  private static final int LINE_LENGTH = 500;

  private LogTail() {}

  static List<String> lastLines(Path file, int count) {
    if (!Files.isReadable(file)) {
      return List.of();
    }
    try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
      long from = Math.max(0, log.length() - READ_BYTES);
      log.seek(from);
      byte[] end = new byte[(int) (log.length() - from)];
      log.readFully(end);
      List<String> lines = new ArrayList<>();
      for (String line : new String(end, StandardCharsets.UTF_8).lines().toList()) {
        if (!line.isBlank() && !line.startsWith("WARNING: Using incubator modules")) {
          lines.add(line.length() > LINE_LENGTH ? line.substring(0, LINE_LENGTH) + " …" : line);
        }
      }
      return lines.subList(Math.max(0, lines.size() - count), lines.size());
    } catch (IOException e) {
      return List.of("(" + file + " cannot be read: " + e.getMessage() + ")");
    }
  }
}
