package org.cuttings.elastic.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineHomeTest {
  @TempDir Path engineFolder;

  @Test
  void unbuiltEngineIsSaidWithTheCommandThatBuildsIt() {
    assertThatThrownBy(() -> EngineHome.in(engineFolder, "9.0.0"))
        .isInstanceOf(EngineStartException.class)
        .hasMessageContaining("9.0.0")
        .hasMessageContaining(engineFolder.toString())
        .hasMessageContaining("./mvnw -Dquick process-classes");
  }

  @Test
  void engineOfAnotherVersionIsNotTaken() throws IOException {
    lay("9.0.1");
    assertThatThrownBy(() -> EngineHome.in(engineFolder, "9.0.0"))
        .isInstanceOf(EngineStartException.class);
  }

  @Test
  void builtEngineIsFound() throws IOException {
    lay("9.0.0");
    EngineHome home = EngineHome.in(engineFolder, "9.0.0");
    assertThat(home.modulePath()).isDirectory();
    assertThat(home.nodeJar()).isRegularFile();
  }

  @Test
  void copiedEngineDoesNotTakeTheClassArchiveMadeForTheOther() throws IOException {
    lay("9.0.0");
    EngineHome home = EngineHome.in(engineFolder, "9.0.0");
    Path copy = Files.createDirectory(engineFolder.resolve("copy"));
    EngineHome copied =
        new EngineHome(
            home.server(), Files.copy(home.nodeJar(), copy.resolve("cuttings-node.jar")));

    assertThat(ClassArchive.of(copied).file().getFileName())
        .isNotEqualTo(ClassArchive.of(home).file().getFileName());
    assertThat(ClassArchive.of(home)).isEqualTo(ClassArchive.of(home));
  }

  private void lay(String version) throws IOException {
    Files.createDirectories(engineFolder.resolve("elasticsearch-" + version).resolve("lib"));
    Files.createFile(engineFolder.resolve("cuttings-node.jar"));
  }
}
