package org.cuttings.elastic.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * How to run the embedded node.
 *
 * @param dataFolder the portal's data folder; the engine keeps to {@code engine} in it
 * @param heapMegabytes the child's largest heap
 * @param startLimit how long a start may take before it counts as failed
 * @param progress told a few times a second while the engine starts
 */
public record EmbeddedSettings(
    EngineHome home,
    Path dataFolder,
    int heapMegabytes,
    Duration startLimit,
    Consumer<EngineProgress> progress) {
  private static final int DEFAULT_HEAP_MEGABYTES = 512;
  private static final Duration DEFAULT_START_LIMIT = Duration.ofMinutes(3);

  public EmbeddedSettings {
    dataFolder = dataFolder.toAbsolutePath().normalize();
    if (heapMegabytes < 128) {
      throw new IllegalArgumentException("The engine needs a heap of 128 MB at least");
    }
  }

  public static EmbeddedSettings in(Path dataFolder) {
    return new EmbeddedSettings(
        EngineHome.locate(), dataFolder, DEFAULT_HEAP_MEGABYTES, DEFAULT_START_LIMIT, p -> {});
  }

  public EmbeddedSettings withProgress(Consumer<EngineProgress> listener) {
    return new EmbeddedSettings(home, dataFolder, heapMegabytes, startLimit, listener);
  }

  public EmbeddedSettings withHeapMegabytes(int megabytes) {
    return new EmbeddedSettings(home, dataFolder, megabytes, startLimit, progress);
  }

  public EmbeddedSettings withStartLimit(Duration limit) {
    return new EmbeddedSettings(home, dataFolder, heapMegabytes, limit, progress);
  }

  Path engineFolder() {
    return dataFolder.resolve("engine");
  }
}
