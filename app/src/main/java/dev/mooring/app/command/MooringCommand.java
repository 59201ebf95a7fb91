package dev.mooring.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/// `mooring` alone, or with the file that a desktop opens: the wizard.
@Command(
    name = "mooring",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Joins a virtual machine to an Istio mesh. Without a command: the wizard.",
    footer = {
      "",
      "Exit status: 0 done, 1 a check or a change failed, 2 wrong use or bad settings,",
      "3 stopped by the user, 4 the world refused (rights, quota)."
    })
final class MooringCommand implements Callable<Integer> {
  /// What the wizard calls its settings files, and desktops know them by.
  private static final String ENDING = ".mooring";

  private final WizardCommand wizard;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "Settings to begin with, such as the wizard saves them.")
  private Optional<String> file = Optional.empty();

  MooringCommand(WizardCommand wizard) {
    this.wizard = wizard;
  }

  /// @throws UnmatchedArgumentException for a word that is no file: a command, mistyped
  @Override
  public Integer call() {
    return wizard.open(file.map(this::path));
  }

  private Path path(String word) {
    if (!word.endsWith(ENDING) && !Files.exists(Path.of(word))) {
      throw new UnmatchedArgumentException(spec.commandLine(), List.of(word));
    }
    return Path.of(word);
  }
}
