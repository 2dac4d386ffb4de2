package org.cuttings.app;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Threads that read documents, with a bound on the bytes they have in hand: whoever delivers more
 * waits. The first error of any of them ends the work and is thrown to the deliverer.
 */
final class ReadingCrew implements AutoCloseable {
  private static final int BATCH_DOCUMENTS = 50;
  private static final long BATCH_BYTES = 1024 * 1024;

  /** A document takes some ten times its bytes while it is read and turned into index JSON. */
  private static final int BYTES_IN_HAND =
      (int) Math.clamp(Runtime.getRuntime().maxMemory() / 16, 8 << 20, 256 << 20);

  // More threads than cores: each waits for the disk and for the engine part of the time.
  private final ExecutorService threads =
      Executors.newFixedThreadPool(2 * Runtime.getRuntime().availableProcessors());
  private final Semaphore room = new Semaphore(BYTES_IN_HAND, true);
  private final AtomicReference<@Nullable Throwable> error = new AtomicReference<>();

  /** Whether a batch is to be handed over before a document of {@code more} bytes is added. */
  static boolean isFull(int documents, long bytes, long more) {
    return documents >= BATCH_DOCUMENTS || bytes + more > BATCH_BYTES;
  }

  /** Has {@code work} done that holds {@code bytes} in memory; waits until there is room. */
  void submit(long bytes, Runnable work) {
    throwError();
    // A document larger than all the room is read alone.
    int taken = (int) Math.min(Math.max(1, bytes), BYTES_IN_HAND);
    try {
      room.acquire(taken);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The run was interrupted", e);
    }
    threads.execute(
        () -> {
          try {
            if (error.get() == null) {
              work.run();
            }
          } catch (RuntimeException | Error e) {
            error.compareAndSet(null, e);
          } finally {
            room.release(taken);
          }
        });
  }

  /** Waits until everything is done. */
  void finish() {
    threads.shutdown();
    try {
      while (!threads.awaitTermination(1, TimeUnit.HOURS)) {
        throwError();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The run was interrupted", e);
    }
    throwError();
  }

  @Override
  public void close() {
    threads.shutdownNow();
    try {
      // What has begun is let finish: the writer behind it is closed next.
      threads.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void throwError() {
    switch (error.get()) {
      case null -> {}
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case Throwable e -> throw new IllegalStateException(e);
    }
  }
}
