package org.cuttings.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import org.cuttings.curation.Versioned;
import org.cuttings.curation.accounts.Account;
import org.cuttings.curation.accounts.Accounts;
import org.cuttings.curation.accounts.BadAccountException;
import org.cuttings.curation.accounts.ElasticSessions;
import org.cuttings.curation.accounts.Role;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Manages accounts on the machine itself, where the first administrator is made. */
@Command(
    name = "user",
    description = "Manage the accounts of those who curate, while the portal runs or not.",
    mixinStandardHelpOptions = true)
final class UserCommand implements Runnable {
  private static final String BY = "command line";

  @Spec @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(), "Say what to do: one of the commands below.");
  }

  @Command(
      description = "Make an account; its password is asked for.",
      mixinStandardHelpOptions = true)
  int add(
      @Mixin ConfigOptions options,
      @Parameters(paramLabel = "NAME", description = "What it signs in with.") String name,
      @Option(
              names = "--person",
              paramLabel = "PERSON",
              description = "Whose it is (default: NAME).")
          @Nullable String person,
      @Option(
              names = "--role",
              paramLabel = "ROLE",
              defaultValue = "curator",
              description = "curator or administrator (default: ${DEFAULT-VALUE}).")
          String role,
      @Option(
              names = "--password-stdin",
              description = "Read the password from the standard input instead of asking.")
          boolean stdin) {
    Role wanted = role(role);
    String password = password(stdin);
    return with(
        options,
        accounts -> {
          accounts.add(name, person == null ? name : person, wanted, password, BY);
          say("%s can sign in, as %s".formatted(name, wanted.value()));
        });
  }

  @Command(description = "List the accounts.", mixinStandardHelpOptions = true)
  int list(@Mixin ConfigOptions options) {
    return with(
        options,
        accounts -> {
          for (Versioned<Account> account : accounts.all()) {
            Account value = account.value();
            say(
                "%-20s %-14s %s%s"
                    .formatted(
                        account.id(),
                        value.role().value(),
                        value.person(),
                        value.active() ? "" : " (shut out)"));
          }
        });
  }

  @Command(
      description = "Give an account a new password, which is asked for.",
      mixinStandardHelpOptions = true)
  int password(
      @Mixin ConfigOptions options,
      @Parameters(paramLabel = "NAME") String name,
      @Option(names = "--password-stdin", description = "Read it from the standard input.")
          boolean stdin) {
    String password = password(stdin);
    return with(
        options,
        accounts -> {
          accounts.setPassword(name, password, BY);
          say("%s has a new password; its sessions have ended".formatted(name));
        });
  }

  @Command(description = "Give an account another role.", mixinStandardHelpOptions = true)
  int role(
      @Mixin ConfigOptions options,
      @Parameters(paramLabel = "NAME") String name,
      @Parameters(paramLabel = "ROLE", description = "curator or administrator.") String role) {
    Role wanted = role(role);
    return with(
        options,
        accounts -> {
          accounts.setRole(name, wanted, BY);
          say("%s is %s".formatted(name, wanted.value()));
        });
  }

  @Command(
      name = "shut-out",
      description = "Let an account sign in no more; what it did stays under its name.",
      mixinStandardHelpOptions = true)
  int shutOut(@Mixin ConfigOptions options, @Parameters(paramLabel = "NAME") String name) {
    return with(
        options,
        accounts -> {
          accounts.setActive(name, false, BY);
          say("%s is shut out".formatted(name));
        });
  }

  @Command(
      name = "let-in",
      description = "Let an account sign in again.",
      mixinStandardHelpOptions = true)
  int letIn(@Mixin ConfigOptions options, @Parameters(paramLabel = "NAME") String name) {
    return with(
        options,
        accounts -> {
          accounts.setActive(name, true, BY);
          say("%s can sign in again".formatted(name));
        });
  }

  private int with(ConfigOptions options, Consumer<Accounts> work) {
    AppConfig config = options.config(new PortalOptions());
    try (Engine engine = Engine.shared(config, Console.standard())) {
      work.accept(
          new Accounts(
              engine.journal(),
              new ElasticSessions(engine.entered(), Clock.systemUTC()),
              Clock.systemUTC()));
      return 0;
    } catch (BadAccountException e) {
      PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
      err.println(e.getMessage());
      return 1;
    }
  }

  private void say(String line) {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.println(line);
    out.flush();
  }

  private Role role(String value) {
    return Role.of(value)
        .orElseThrow(
            () ->
                new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "A role is curator or administrator, not " + value));
  }

  private String password(boolean stdin) {
    java.io.@Nullable Console terminal = System.console();
    if (!stdin && terminal != null) {
      char @Nullable [] once = terminal.readPassword("Password: ");
      char @Nullable [] again = terminal.readPassword("Once more: ");
      if (once == null || !Arrays.equals(once, again)) {
        throw new ParameterException(
            Objects.requireNonNull(spec).commandLine(), "The two differ; nothing was changed.");
      }
      return new String(once);
    }
    if (!stdin) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          "There is no terminal to ask for the password: use --password-stdin");
    }
    try {
      String line =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
      return line == null ? "" : line;
    } catch (IOException e) {
      throw new UncheckedIOException("The password cannot be read from the standard input", e);
    }
  }
}
