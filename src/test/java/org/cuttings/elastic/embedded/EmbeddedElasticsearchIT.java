package org.cuttings.elastic.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.cuttings.elastic.ElasticConnection;
import org.cuttings.elastic.embedded.EngineProgress.Step;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 4, unit = TimeUnit.MINUTES)
class EmbeddedElasticsearchIT {
  private static final Duration SOON = Duration.ofSeconds(90);

  @TempDir Path temporary;

  @Test
  void killedEngineComesBackWithItsData() throws Exception {
    Path folder = temporary.resolve("a päth with blanks");
    List<EngineProgress> heard = Collections.synchronizedList(new ArrayList<>());
    try (EmbeddedElasticsearch engine =
            EmbeddedElasticsearch.start(EmbeddedSettings.in(folder).withProgress(heard::add));
        ElasticsearchClient client = ElasticConnection.to(engine.url()).open()) {
      assertThat(heard.getFirst().step()).isEqualTo(Step.STARTING);
      assertThat(heard.getLast().step()).isEqualTo(Step.READY);
      write(client, "kept");
      long firstPid = engine.pid();

      kill(firstPid);
      await("the engine is known to be down", () -> !engine.isAlive());
      await("the engine answers again", engine::isAlive);

      assertThat(engine.pid()).isNotEqualTo(firstPid);
      assertThat(engine.failure()).isEmpty();
      assertThat(read(client)).isEqualTo(Map.of("word", "kept"));
      assertThat(folder.resolve("engine/logs/engine.log")).isNotEmptyFile();
    }
  }

  @Test
  void killedPortalTakesItsEngineAlongAndTheNextOneFindsTheData() throws Exception {
    Process portal = PortalStandIn.command(temporary).start();
    ProcessHandle node;
    try (BufferedReader said = portal.inputReader()) {
      String[] words = said.readLine().split(" ");
      node = ProcessHandle.of(Long.parseLong(words[1])).orElseThrow();
      try (ElasticsearchClient client = ElasticConnection.to(URI.create(words[2])).open()) {
        write(client, "kept");
      }
      assertThat(node.isAlive()).isTrue();
      portal.destroyForcibly().waitFor();
    }

    // At once: the old node may still be about to stop, and holds the data until it has.
    try (EmbeddedElasticsearch next = EmbeddedElasticsearch.start(EmbeddedSettings.in(temporary));
        ElasticsearchClient client = ElasticConnection.to(next.url()).open()) {
      // It lets go of the data before its last threads have ended.
      await("the old engine ends", () -> ended(node));
      assertThat(read(client)).isEqualTo(Map.of("word", "kept"));
    }
  }

  @Test
  void secondPortalOnTheFolderIsRefusedAndTheFirstGoesOn() throws Exception {
    try (EmbeddedElasticsearch first =
        EmbeddedElasticsearch.start(EmbeddedSettings.in(temporary))) {
      String refusal =
          "Another portal (process "
              + ProcessHandle.current().pid()
              + ") uses the data folder "
              + temporary;
      assertThatThrownBy(() -> EmbeddedElasticsearch.start(EmbeddedSettings.in(temporary)))
          .isInstanceOf(DataFolderInUseException.class)
          .hasMessageStartingWith(refusal);

      Process second = PortalStandIn.command(temporary).start();
      assertThat(new String(second.getInputStream().readAllBytes())).startsWith(refusal);
      assertThat(second.waitFor()).isEqualTo(3);
      assertThat(first.isAlive()).isTrue();
    }
    EmbeddedElasticsearch.start(EmbeddedSettings.in(temporary)).close();
  }

  @Test
  void failedStartShowsTheLastLinesOfTheLog() throws IOException {
    Path state = Files.createDirectories(temporary.resolve("engine/data/_state"));
    Files.writeString(state.resolve("node-0.st"), "this is no state file");

    assertThatThrownBy(() -> EmbeddedElasticsearch.start(EmbeddedSettings.in(temporary)))
        .isInstanceOf(EngineStartException.class)
        .hasMessageContaining("The engine ended with status")
        .hasMessageContaining("node-0.st");
    DataFolderLock.acquire(temporary).close();
  }

  @Test
  void startThatTakesTooLongIsStopped() {
    EmbeddedSettings impatient =
        EmbeddedSettings.in(temporary).withStartLimit(Duration.ofMillis(200));

    assertThatThrownBy(() -> EmbeddedElasticsearch.start(impatient))
        .isInstanceOf(EngineStartException.class)
        .hasMessageContaining("The engine was not ready after 0 seconds");
    DataFolderLock.acquire(temporary).close();
  }

  @Test
  void engineIsReachedFromThisMachineOnlyAndItsHomeMayLieAnywhere() throws IOException {
    EngineHome built = EngineHome.locate();
    Path elsewhere = Files.createDirectories(temporary.resolve("engine home with blanks"));
    Files.createSymbolicLink(
        elsewhere.resolve(built.server().getFileName().toString()), built.server());
    Files.copy(built.nodeJar(), elsewhere.resolve("cuttings-node.jar"));
    String version = built.server().getFileName().toString().substring("elasticsearch-".length());
    EmbeddedSettings settings =
        new EmbeddedSettings(
            EngineHome.in(elsewhere, version),
            temporary.resolve("data"),
            256,
            Duration.ofMinutes(3),
            progress -> {});

    try (EmbeddedElasticsearch engine = EmbeddedElasticsearch.start(settings)) {
      assertThat(engine.url().getHost()).isEqualTo("127.0.0.1");
      for (InetAddress address : addressesOfThisMachine()) {
        assertThatThrownBy(() -> connect(address, engine.url().getPort()))
            .as("%s", address)
            .isInstanceOf(ConnectException.class);
      }
    }
  }

  @Test
  void damagedClassArchiveIsThrownAwayAndTheEngineStartsWithoutIt() throws IOException {
    ClassArchive archive = ClassArchive.of(EngineHome.locate());
    Assumptions.assumeTrue(archive.exists(), "the build made no class archive");
    Path aside = Files.copy(archive.file(), temporary.resolve("good.jsa"));
    try {
      // A new file in its place: nodes that are running have the old one mapped.
      Path bad = Files.copy(aside, archive.file().resolveSibling("damaged.jsa"));
      try (RandomAccessFile damaged = new RandomAccessFile(bad.toFile(), "rw")) {
        byte[] noise = new byte[8 << 20];
        new Random(1).nextBytes(noise);
        damaged.seek(damaged.length() / 4);
        damaged.write(noise);
      }
      Files.move(bad, archive.file(), StandardCopyOption.REPLACE_EXISTING);
      EmbeddedSettings settings = EmbeddedSettings.in(temporary.resolve("data"));

      try (EmbeddedElasticsearch engine = EmbeddedElasticsearch.start(settings)) {
        assertThat(engine.isAlive()).isTrue();
        assertThat(archive.exists()).isFalse();
      }
    } finally {
      Files.move(aside, archive.file(), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void connect(InetAddress address, int port) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), 2_000);
    }
  }

  private static List<InetAddress> addressesOfThisMachine() throws IOException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
        .toList();
  }

  private static void write(ElasticsearchClient client, String word) throws IOException {
    client.index(
        i -> i.index("words").id("1").document(Map.of("word", word)).refresh(Refresh.True));
  }

  private static @Nullable Object read(ElasticsearchClient client) throws IOException {
    return client.get(g -> g.index("words").id("1"), Map.class).source();
  }

  private static void kill(long pid) {
    assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).isTrue();
  }

  /** Where nobody asks how an orphan ended, Linux lists it on, as a zombie, and Java as alive. */
  private static boolean ended(ProcessHandle process) {
    try {
      return !process.isAlive()
          || Files.readString(Path.of("/proc", process.pid() + "", "stat")).contains(") Z ");
    } catch (NoSuchFileException e) {
      return !process.isAlive();
    } catch (IOException e) {
      return true; // ESRCH: it ended while its state was read.
    }
  }

  private static void await(String what, BooleanSupplier condition) throws InterruptedException {
    Instant end = Instant.now().plus(SOON);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as(what).isBefore(end);
      Thread.sleep(20);
    }
  }
}
