package org.cuttings.elastic.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One portal per data folder: {@code cuttings.lock} is held while a portal runs, and names its
 * process. The operating system lets go of it however the portal ends, so nothing stale remains.
 */
final class DataFolderLock implements AutoCloseable {
  /** Far behind the text: where locks are mandatory, the refused portal can still read the text. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  /**
   * Folders locked by this process. The file of such a folder must not even be opened a second
   * time: under POSIX, closing any descriptor of a file gives up all of the process' locks on it.
   */
  private static final Set<Path> HERE = new HashSet<>();

  private final Path folder;
  private final FileChannel channel;

  private DataFolderLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  static DataFolderLock acquire(Path dataFolder) {
    synchronized (HERE) {
      return acquireOnce(dataFolder);
    }
  }

  private static DataFolderLock acquireOnce(Path dataFolder) {
    try {
      Files.createDirectories(dataFolder);
      Path folder = dataFolder.toRealPath();
      if (HERE.contains(folder)) {
        throw new DataFolderInUseException(
            dataFolder, Long.toString(ProcessHandle.current().pid()));
      }
      Path file = folder.resolve("cuttings.lock");
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      @Nullable FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      if (lock == null) {
        channel.close();
        throw new DataFolderInUseException(dataFolder, pidIn(file));
      }
      channel.truncate(0);
      byte[] pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8);
      channel.write(ByteBuffer.wrap(pid), 0);
      HERE.add(folder);
      return new DataFolderLock(folder, channel);
    } catch (AccessDeniedException e) {
      throw new EngineStartException("The data folder " + dataFolder + " is not writable", e);
    } catch (IOException e) {
      throw new EngineStartException("The data folder " + dataFolder + " cannot be used: " + e, e);
    }
  }

  private static @Nullable String pidIn(Path file) throws IOException {
    String pid = Files.readString(file).strip();
    return pid.isEmpty() ? null : pid;
  }

  @Override
  public void close() {
    try {
      synchronized (HERE) {
        channel.close();
        HERE.remove(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
