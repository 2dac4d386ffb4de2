package org.cuttings.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;

/** Held by the one rebuild of a data folder; the system lets go of it when the process dies. */
final class RebuildLock implements AutoCloseable {
  private final FileChannel channel;

  private RebuildLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Empty while another rebuild holds it. */
  static Optional<RebuildLock> take(Path dataFolder) throws IOException {
    Path file = dataFolder.resolve("rebuild.lock");
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
    return Optional.of(new RebuildLock(channel));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
