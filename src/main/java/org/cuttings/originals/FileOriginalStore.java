package org.cuttings.originals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Originals as files: {@code originals/ab/<sha256>} in the data folder, where {@code ab} are the
 * first two digits.
 *
 * <p>Bytes are written to {@code originals/incoming}, forced to the disk, and only then moved to
 * their name, so a name never stands for half a document. What a crash left in {@code incoming} is
 * cleared away a day later.
 */
public final class FileOriginalStore implements OriginalStore {
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
  private static final Duration LEFT_BEHIND = Duration.ofDays(1);

  private final Path folder;
  private final Path incoming;
  private final Clock clock;
  private boolean cleared;

  /** The originals of a data folder; nothing is written before the first of them comes. */
  public FileOriginalStore(Path dataFolder) {
    this(dataFolder, Clock.systemUTC());
  }

  FileOriginalStore(Path dataFolder, Clock clock) {
    this.folder = dataFolder.resolve("originals");
    this.incoming = folder.resolve("incoming");
    this.clock = clock;
  }

  @Override
  public String put(byte[] bytes) throws IOException {
    String sha256 = digest(bytes);
    Path file = file(sha256);
    if (isWhole(file, bytes.length)) {
      return sha256;
    }
    clearOnce();
    Files.createDirectories(file.getParent());
    Path part = incoming.resolve(sha256 + "." + UUID.randomUUID());
    try {
      write(part, bytes);
      move(part, file);
    } finally {
      Files.deleteIfExists(part);
    }
    return sha256;
  }

  @Override
  public Optional<InputStream> open(String sha256) throws IOException {
    if (!DIGEST.matcher(sha256).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.newInputStream(file(sha256)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private Path file(String sha256) {
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  /** A file system that lost power can leave a name with fewer bytes: it is written again. */
  private static boolean isWhole(Path file, long bytes) throws IOException {
    try {
      return Files.size(file) == bytes;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(false);
    }
  }

  private static void move(Path part, Path file) throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** At the first writing: what an earlier process left half-written. */
  private synchronized void clearOnce() throws IOException {
    if (cleared) {
      return;
    }
    Files.createDirectories(incoming);
    Instant tooOld = clock.instant().minus(LEFT_BEHIND);
    try (Stream<Path> left = Files.list(incoming)) {
      for (Path part : left.toList()) {
        if (Files.getLastModifiedTime(part).toInstant().isBefore(tooOld)) {
          Files.deleteIfExists(part);
        }
      }
    }
    cleared = true;
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
