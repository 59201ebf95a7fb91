package dev.mooring.app.command;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Completion for shells.
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Writes the completion for bash and zsh: source <(mooring completion)")
final class CompletionCommand implements Callable<Integer> {
  private final PrintWriter out;

  @Spec private @Nullable CommandSpec spec;

  CompletionCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    out.print(AutoComplete.bash("mooring", Objects.requireNonNull(spec).root().commandLine()));
    out.flush();
    return 0;
  }
}
