package org.cuttings.app;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.cuttings.backup.RefusedBackupException;
import org.cuttings.backup.Restore;
import org.cuttings.elastic.Indices;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The whole archive back from a backup. */
@Command(
    name = "restore",
    description =
        "Make the archive of a backup again, in a data folder that is empty or not there. The backup is checked first.",
    mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
  @Mixin ConfigOptions options = new ConfigOptions();

  @Parameters(paramLabel = "BACKUP", description = "Folder or zip file of a backup.")
  @Nullable Path place;

  @Option(
      names = "--repository",
      paramLabel = "NAME",
      description =
          "With --elasticsearch: the snapshot repository of the cluster that has the snapshot.")
  @Nullable String repository;

  @Override
  public Integer call() {
    AppConfig config = options.config(new PortalOptions());
    if ((config.cluster() == null) != (repository == null)) {
      throw new RefusedBackupException(
          "--elasticsearch URL and --repository NAME belong together: a cluster restores from a repository of its own");
    }
    Console console = Console.standard();
    try (Restore restore = Restore.of(Objects.requireNonNull(place))) {
      try (Console.Progress progress = console.progress("Comparing checksums")) {
        restore.check((done, of) -> progress.at(done, of, ""));
      }
      try (Console.Progress progress = console.progress("Bringing the originals back")) {
        restore.files(config.data(), (done, of) -> progress.at(done, of, ""));
      }
      try (Engine engine = Engine.forRestore(config, console);
          Console.Progress progress = console.progress("Bringing the indices back")) {
        restore.indices(
            engine.client(),
            Indices.DEFAULT,
            config.data(),
            repository,
            (done, of) -> progress.at(done, of, ""));
      }
      console.say(BackupCommand.figures(restore.manifest()));
      console.say("It is restored to " + config.data() + "; everybody signs in anew.");
    }
    return 0;
  }
}
