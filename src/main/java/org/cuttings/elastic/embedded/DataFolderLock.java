package org.cuttings.elastic.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * One portal per data folder: {@code cuttings.lock} is held while a portal runs, and names its
 * process. The operating system lets go of it however the portal ends, so nothing stale remains.
 */
final class DataFolderLock implements AutoCloseable {
  /** Far behind the text: where locks are mandatory, the refused portal can still read the text. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private final FileChannel channel;

  private DataFolderLock(FileChannel channel) {
    this.channel = channel;
  }

  static DataFolderLock acquire(Path dataFolder) {
    Path file = dataFolder.resolve("cuttings.lock");
    try {
      Files.createDirectories(dataFolder);
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!lock(channel)) {
        channel.close();
        throw new DataFolderInUseException(dataFolder, pidIn(file));
      }
      channel.truncate(0);
      byte[] pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8);
      channel.write(ByteBuffer.wrap(pid), 0);
      return new DataFolderLock(channel);
    } catch (AccessDeniedException e) {
      throw new EngineStartException("The data folder " + dataFolder + " is not writable", e);
    } catch (IOException e) {
      throw new EngineStartException("The data folder " + dataFolder + " cannot be used: " + e, e);
    }
  }

  private static boolean lock(FileChannel channel) throws IOException {
    try {
      @Nullable FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      return lock != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  private static @Nullable String pidIn(Path file) throws IOException {
    String pid = Files.readString(file).strip();
    return pid.isEmpty() ? null : pid;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
