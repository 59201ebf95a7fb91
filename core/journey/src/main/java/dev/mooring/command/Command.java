package dev.mooring.command;

import dev.mooring.command.powershell.PowerShell;
import dev.mooring.model.MachineRef;
import dev.mooring.model.OwnHost;

/// A command as a person would type it in bash.
public record Command(String bash) {
  /// The same as a person would type it in PowerShell 7.3 and later.
  ///
  /// @throws IllegalArgumentException when there is no way to say it there; no command of a journey
  ///   is so
  public String powerShell() {
    return PowerShell.of(bash);
  }

  /// A command on the machine, typed at home: through gcloud, or ssh for a host of one's own.
  public static Command on(MachineRef machine, String commandLine) {
    return new Command(
        machine
            .host()
            .map(host -> ssh(host) + " " + Shell.quote(commandLine))
            .orElseGet(() -> ssh(machine) + " --command " + Shell.quote(commandLine)));
  }

  private static String ssh(OwnHost host) {
    var port = host.port() == 0 ? "" : "-p " + host.port() + " ";
    var user = host.user().isEmpty() ? "" : host.user() + "@";
    return "ssh " + port + user + host.host();
  }

  /// Writes a text into a file on the machine. `$(…)` in the text is filled in by bash at home.
  public static Command write(MachineRef machine, String path, String text) {
    return new Command(
        on(machine, "sudo tee " + path + " >/dev/null").bash()
            + " <<EOF\n"
            + text.stripTrailing()
            + "\nEOF");
  }

  /// Sends an object to the cluster.
  public static Command apply(String yaml) {
    return new Command(
        "kubectl apply --server-side --field-manager=mooring -f - <<'EOF'\n"
            + yaml.stripTrailing()
            + "\nEOF");
  }

  private static String ssh(MachineRef machine) {
    return "gcloud compute ssh "
        + machine.name()
        + " --project "
        + machine.project()
        + " --zone "
        + machine.zone();
  }
}
