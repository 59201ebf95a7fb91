package dev.mooring.command;

import dev.mooring.model.MachineRef;
import dev.mooring.model.OwnHost;
import java.util.ArrayList;
import java.util.List;

/// A command line that is run on the machine, by its sh.
public record Remote(MachineRef machine, String commandLine)
    implements Pipeline.Source, Pipeline.Stage {

  /// The words at home that take the command line as one more.
  public List<String> words() {
    return machine.host().map(Remote::ssh).orElseGet(this::gcloud);
  }

  private static List<String> ssh(OwnHost host) {
    var words = new ArrayList<>(List.of("ssh"));
    if (host.port() != 0) {
      words.addAll(List.of("-p", String.valueOf(host.port())));
    }
    words.add((host.user().isEmpty() ? "" : host.user() + "@") + host.host());
    return words;
  }

  private List<String> gcloud() {
    return List.of(
        "gcloud",
        "compute",
        "ssh",
        machine.name(),
        "--project",
        machine.project(),
        "--zone",
        machine.zone(),
        "--command");
  }
}
