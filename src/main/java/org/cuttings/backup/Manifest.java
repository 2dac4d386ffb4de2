package org.cuttings.backup;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a backup holds: {@code backup.json}, written last, so that a backup without it was broken
 * off.
 *
 * @param format of the backup, {@value #FORMAT}
 * @param made when it was begun, ISO 8601
 * @param portal version that made it
 * @param snapshot name of the snapshot
 * @param repository of the cluster that keeps the snapshot; null where it is in the backup
 * @param indices documents in each index
 * @param originals how many there are
 * @param files how many checksums there are
 * @param bytes of all files
 */
public record Manifest(
    int format,
    String made,
    String portal,
    String snapshot,
    @Nullable String repository,
    TreeMap<String, Documents> indices,
    long originals,
    long files,
    long bytes) {
  static final int FORMAT = 1;
  static final String FILE = "backup.json";

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /** How many documents an index had before and after its snapshot: the same, if nobody wrote. */
  public record Documents(long before, long after) {
    boolean allow(long count) {
      return Math.min(before, after) <= count && count <= Math.max(before, after);
    }
  }

  /** Documents of all indices, at most. */
  public long documents() {
    return indices.values().stream().mapToLong(d -> Math.max(d.before(), d.after())).sum();
  }

  void write(Path root) throws IOException {
    Files.write(root.resolve(FILE), JSON.writeValueAsBytes(this));
  }

  /**
   * @throws RefusedBackupException if there is none, or one that this version cannot read
   */
  static Manifest read(Path root) {
    Path file = root.resolve(FILE);
    if (!Files.exists(file)) {
      throw new RefusedBackupException(
          "There is no %s: this is no backup, or one that was broken off".formatted(FILE));
    }
    try {
      Manifest manifest = JSON.readValue(Files.readAllBytes(file), Manifest.class);
      if (manifest.format() != FORMAT) {
        throw new RefusedBackupException(
            "The backup has format %d, and this version of the portal knows format %d"
                .formatted(manifest.format(), FORMAT));
      }
      return manifest;
    } catch (IOException e) {
      throw new RefusedBackupException(FILE + " cannot be read: " + e.getMessage(), e);
    }
  }
}
