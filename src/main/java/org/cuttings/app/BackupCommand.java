package org.cuttings.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.cuttings.backup.Backup;
import org.cuttings.backup.Manifest;
import org.cuttings.backup.RefusedBackupException;
import org.cuttings.backup.Restore;
import org.cuttings.elastic.Indices;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The whole archive into a folder or a zip file. */
@Command(
    name = "backup",
    description =
        "Back up the whole archive: indices, what people entered, originals and authority file, with a checksum for each"
            + " file, which are compared when all is written. While the portal runs or not.",
    mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
  @Mixin ConfigOptions options = new ConfigOptions();

  @Parameters(
      paramLabel = "BACKUP",
      description = "A new or empty folder, or a new file whose name ends in .zip.")
  @Nullable Path place;

  @Option(
      names = "--repository",
      paramLabel = "NAME",
      description =
          "With --elasticsearch: the snapshot repository of the cluster that is to keep the snapshot.")
  @Nullable String repository;

  @Option(names = "--check", description = "Make no backup: check the one that is there.")
  boolean check;

  @Override
  public Integer call() {
    AppConfig config = options.config(new PortalOptions());
    Console console = Console.standard();
    Path backup = Objects.requireNonNull(place);
    int status = check ? 0 : make(config, backup, console);
    try (Restore written = Restore.of(backup)) {
      try (Console.Progress progress = console.progress("Comparing checksums")) {
        written.check((done, of) -> progress.at(done, of, ""));
      }
      console.say(figures(written.manifest()));
    }
    return status;
  }

  private int make(AppConfig config, Path to, Console console) {
    if (config.cluster() != null && repository == null) {
      throw new RefusedBackupException(
          "A cluster keeps its snapshots in a repository of its own: register one there (PUT _snapshot/NAME; one of type"
              + " fs needs path.repo in the elasticsearch.yml of every node), then give --repository NAME");
    }
    if (config.cluster() == null && repository != null) {
      throw new RefusedBackupException(
          "--repository is for a cluster: give --elasticsearch URL too");
    }
    try (Engine engine = Engine.shared(config, console);
        Backup backup = Backup.to(to, Instant.now())) {
      Backup.Taken taken = indices(config, engine, backup, console);
      long originals;
      try (Console.Progress progress = console.progress("Copying originals")) {
        originals = backup.files(config.data(), (done, of) -> progress.at(done, of, ""));
      }
      backup.finish(taken, originals, CuttingsVersion.portal());
      backup.problems().forEach(console::say);
      return backup.problems().isEmpty() ? 0 : 1;
    }
  }

  private Backup.Taken indices(AppConfig config, Engine engine, Backup backup, Console console) {
    try (Console.Progress progress = console.progress("Taking a snapshot of the indices")) {
      return repository == null
          ? backup.indices(
              engine.client(),
              Indices.DEFAULT,
              config.data(),
              (done, of) -> progress.at(done, of, ""))
          : backup.indicesIn(
              repository,
              engine.client(),
              Indices.DEFAULT,
              (done, of) -> progress.at(done, of, ""));
    }
  }

  static String figures(Manifest manifest) {
    return "Backup of %s: %,d documents in %d indices%s, %,d originals, %,d files with %,d bytes; every checksum is right"
        .formatted(
            manifest.made(),
            manifest.documents(),
            manifest.indices().size(),
            manifest.repository() == null
                ? ""
                : " (snapshot %s in the repository %s of the cluster)"
                    .formatted(manifest.snapshot(), manifest.repository()),
            manifest.originals(),
            manifest.files(),
            manifest.bytes());
  }
}
