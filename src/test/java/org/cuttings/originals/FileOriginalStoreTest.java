package org.cuttings.originals;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileOriginalStoreTest {
  private static final byte[] BYTES = "The paper, as it came.\n".getBytes(UTF_8);
  private static final String DIGEST = "ab".repeat(32);

  @TempDir Path data;

  @Test
  void bytesComeBackUnderTheirDigest() throws IOException {
    FileOriginalStore originals = new FileOriginalStore(data);

    String sha256 = originals.put(BYTES);

    assertThat(sha256).matches("[0-9a-f]{64}");
    assertThat(read(originals, sha256)).contains(BYTES);
    assertThat(data.resolve("originals").resolve(sha256.substring(0, 2)).resolve(sha256))
        .hasBinaryContent(BYTES);
  }

  @Test
  void emptyBytesHaveTheDigestThatTheStandardGives() throws IOException {
    assertThat(new FileOriginalStore(data).put(new byte[0]))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void sameBytesAreWrittenOnce() throws IOException {
    FileOriginalStore originals = new FileOriginalStore(data);
    Path file = file(originals.put(BYTES));
    Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.from(Instant.EPOCH));

    originals.put(BYTES);

    assertThat(Files.getLastModifiedTime(file).toInstant()).isEqualTo(Instant.EPOCH);
  }

  @Test
  void bytesThatACrashCutShortAreWrittenAgain() throws IOException {
    FileOriginalStore originals = new FileOriginalStore(data);
    String sha256 = originals.put(BYTES);
    Files.write(file(sha256), new byte[] {1, 2, 3});

    originals.put(BYTES);

    assertThat(read(originals, sha256)).contains(BYTES);
  }

  @Test
  void nothingButWholeDocumentsStandUnderADigestWhenWritingFails() throws IOException {
    FileOriginalStore originals = new FileOriginalStore(data);
    String sha256 = originals.put(BYTES);
    Files.delete(file(sha256));
    Files.delete(file(sha256).getParent());
    Files.write(file(sha256).getParent(), new byte[0]); // a file where the folder should be

    org.assertj.core.api.Assertions.assertThatThrownBy(() -> originals.put(BYTES))
        .isInstanceOf(IOException.class);

    assertThat(incoming()).isEmpty();
  }

  @Test
  void unknownDigestIsEmpty() throws IOException {
    assertThat(new FileOriginalStore(data).open(DIGEST)).isEmpty();
  }

  @Test
  void whatIsNoDigestNeverReachesAFile() throws IOException {
    FileOriginalStore originals = new FileOriginalStore(data);
    originals.put(BYTES);
    Files.write(data.resolve("originals/secret"), BYTES);

    for (String odd :
        List.of(
            "", "a", "../secret", "ab/../../secret", DIGEST.toUpperCase(java.util.Locale.ROOT))) {
      assertThat(originals.open(odd)).as(odd).isEmpty();
    }
  }

  @Test
  void whatACrashLeftBehindIsClearedAwayAfterADay() throws IOException {
    Path half = data.resolve("originals/incoming/half");
    Files.createDirectories(half.getParent());
    Files.write(half, new byte[] {1});

    new FileOriginalStore(data).put(BYTES);
    assertThat(half).as("another process may be writing it").exists();

    Clock later = Clock.fixed(Instant.now().plus(Duration.ofHours(25)), ZoneOffset.UTC);
    new FileOriginalStore(data, later).put(new byte[] {2});
    assertThat(half).doesNotExist();
  }

  private Path file(String sha256) {
    return data.resolve("originals").resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  private List<Path> incoming() throws IOException {
    try (Stream<Path> files = Files.list(data.resolve("originals/incoming"))) {
      return files.toList();
    }
  }

  private static Optional<byte[]> read(OriginalStore originals, String sha256) throws IOException {
    Optional<InputStream> opened = originals.open(sha256);
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = opened.get()) {
      return Optional.of(in.readAllBytes());
    }
  }
}
