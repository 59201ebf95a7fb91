package dev.mooring.app.command;

import dev.mooring.app.session.ExitStatus;
import dev.mooring.app.session.Surroundings;
import dev.mooring.step.shared.RightsManifest;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Writes the rights that the journey needs, for whoever gives them.
@Command(
    name = "rights",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Writes the cluster rights that the journey needs, and no more, as roles for",
      "'kubectl apply -f -': for an administrator who gives them to somebody else."
    })
final class RightsCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private JourneyOptions journey = new JourneyOptions();

  @Option(
      names = "--user",
      paramLabel = "NAME",
      description = {
        "Whom the roles are bound to, as the cluster knows them. Without it: roles alone."
      })
  private Optional<String> user = Optional.empty();

  RightsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (var open = journey.open(surroundings)) {
      var out = surroundings.terminal().out();
      out.print(RightsManifest.yaml(open.session().spec(), open.session().needed(), user));
      out.flush();
    }
    return ExitStatus.DONE.code();
  }
}
