package org.cuttings.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Work on the archive of a data folder that one process does at a time, and one thread of it; the
 * system lets go of the lock when the process dies.
 */
public final class FolderLock implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /** For the one rebuild of a data folder; empty while another holds it. */
  static Optional<FolderLock> rebuild(Path dataFolder) throws IOException {
    return take(dataFolder.resolve("rebuild.lock"));
  }

  /**
   * For what reads and writes across articles, and the ledger of runs: waits until nobody else
   * does.
   *
   * @throws IllegalStateException if the thread is interrupted meanwhile
   */
  public static FolderLock across(Path dataFolder) throws IOException {
    while (true) {
      Optional<FolderLock> lock = take(dataFolder.resolve("across.lock"));
      if (lock.isPresent()) {
        return lock.get();
      }
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Waiting for another process was interrupted", e);
      }
    }
  }

  private static Optional<FolderLock> take(Path file) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null; // held by this very process
    }
    if (lock == null) {
      channel.close();
      return Optional.empty();
    }
    return Optional.of(new FolderLock(channel));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
