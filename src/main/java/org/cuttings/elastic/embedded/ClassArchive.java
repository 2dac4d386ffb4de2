package org.cuttings.elastic.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The child's classes in the form the JVM maps into memory (dynamic AppCDS): the node starts with
 * half the work. Made once by {@link EngineRehearsal}; without it, or with one that the JVM finds
 * unfit, the node starts all the same, only slower.
 *
 * <p>The archive lies beside the engine and belongs to one JVM, one node jar and the place where
 * that lies: of a checkout that was moved or copied the JVM would take the classes, and then refuse
 * those of sealed packages in the middle of a search. The JVM itself refuses an archive made with
 * another JVM or other jars; a damaged one may crash it, so it is deleted when a start with it
 * fails.
 */
record ClassArchive(Path file) {

  static ClassArchive of(EngineHome home) {
    CRC32 key = new CRC32();
    key.update(System.getProperty("java.vm.version", "").getBytes(StandardCharsets.UTF_8));
    key.update(home.nodeJar().toString().getBytes(StandardCharsets.UTF_8));
    try {
      byte[] jar = Files.readAllBytes(home.nodeJar());
      key.update(jar);
      pinTime(home.nodeJar(), jar);
    } catch (IOException unreadable) {
      // Then the start will fail, and say so better than this could.
    }
    String name = "quick-start-" + Long.toHexString(key.getValue()) + ".jsa";
    return new ClassArchive(home.nodeJar().resolveSibling(name));
  }

  boolean exists() {
    return Files.isRegularFile(file);
  }

  List<String> use() {
    // The log option keeps the JVM from complaining at length that it made an archive of its own.
    return exists() ? List.of("-Xlog:disable", "-XX:SharedArchiveFile=" + file) : List.of();
  }

  List<String> record() {
    return List.of("-Xlog:disable", "-XX:ArchiveClassesAtExit=" + unfinished());
  }

  /** Puts a recorded archive in its place; false where the JVM recorded none. */
  boolean finish() throws IOException {
    if (!Files.isRegularFile(unfinished())) {
      return false;
    }
    Files.move(unfinished(), file, StandardCopyOption.ATOMIC_MOVE);
    return true;
  }

  void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // A read-only checkout: the next start will try it again, and again do without.
    }
  }

  private Path unfinished() {
    return file.resolveSibling(file.getFileName() + ".part");
  }

  /**
   * The JVM takes a jar with another time stamp for another jar. The build writes the same bytes
   * anew every so often, so the stamp is made to follow the content.
   */
  private static void pinTime(Path jar, byte[] content) {
    CRC32 sum = new CRC32();
    sum.update(content);
    FileTime time =
        FileTime.from(
            Instant.parse("2000-01-01T00:00:00Z").plusSeconds(sum.getValue() % 700_000_000));
    try {
      if (!Files.getLastModifiedTime(jar).equals(time)) {
        Files.setLastModifiedTime(jar, time);
      }
    } catch (IOException e) {
      // Not ours to change: at worst the archive does not fit.
    }
  }
}
