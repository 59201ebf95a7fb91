package dev.mooring.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `mooring` alone: the wizard.
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
  private final Callable<Integer> wizard;

  MooringCommand(Callable<Integer> wizard) {
    this.wizard = wizard;
  }

  @Override
  public Integer call() throws Exception {
    return wizard.call();
  }
}
