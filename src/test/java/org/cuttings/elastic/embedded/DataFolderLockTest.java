package org.cuttings.elastic.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderLockTest {
  @TempDir Path temporary;

  @Test
  void folderIsMadeAndNamesItsHolder() throws IOException {
    Path folder = temporary.resolve("not yet there");
    try (DataFolderLock lock = DataFolderLock.acquire(folder)) {
      assertThat(lock).isNotNull();
    }
    assertThat(folder.resolve("cuttings.lock"))
        .hasContent(Long.toString(ProcessHandle.current().pid()));
  }

  @Test
  void heldFolderIsRefusedUnderAnyName() throws IOException {
    Path alias = temporary.resolveSibling(temporary.getFileName() + "-alias");
    Files.createSymbolicLink(alias, temporary);
    try (DataFolderLock lock = DataFolderLock.acquire(temporary)) {
      assertThat(lock).isNotNull();
      assertThatThrownBy(() -> DataFolderLock.acquire(alias))
          .isInstanceOf(DataFolderInUseException.class)
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .hasMessageContaining(alias.toString());
    } finally {
      Files.delete(alias);
    }
  }

  @Test
  void releasedFolderIsFree() {
    DataFolderLock.acquire(temporary).close();
    DataFolderLock.acquire(temporary).close();
  }

  @Test
  void unusableFolderIsSaid() throws IOException {
    Path file = Files.createFile(temporary.resolve("a file"));
    assertThatThrownBy(() -> DataFolderLock.acquire(file))
        .isInstanceOf(EngineStartException.class)
        .hasMessageContaining(file.toString());
  }
}
