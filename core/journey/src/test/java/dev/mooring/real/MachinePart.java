package dev.mooring.real;

import dev.mooring.change.software.InstallIstio;
import dev.mooring.change.software.InstallPackages;
import dev.mooring.run.RunEvent;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/// What setting a machine up took.
///
/// @param total wall time, in seconds
/// @param packages the part of it in which packages were downloaded and installed
/// @param connections SSH logins that the machine's server noted
/// @param programsHere processes started beside Mooring's own
/// @param programsThere processes and threads started on the machine
/// @param parts where the time went, as far as it is known
record MachinePart(
    double total,
    double packages,
    int connections,
    int programsHere,
    int programsThere,
    RunParts parts) {

  double rest() {
    return total - packages;
  }

  /// @param work does it and tells how long packages took and how many programs it started here
  static MachinePart measured(RealMachine machine, Supplier<Told> work) {
    var logins = logins(machine);
    var programs = programs(machine);
    var start = System.nanoTime();
    var told = work.get();
    var total = (System.nanoTime() - start) / 1e9;
    return new MachinePart(
        total,
        told.packages(),
        logins(machine) - logins,
        told.programs(),
        programs(machine) - programs,
        told.parts());
  }

  /// @param packages in seconds
  record Told(double packages, int programs, RunParts parts) {}

  static Told told(List<RunEvent> events) {
    var took =
        events.stream()
            .filter(RunEvent.ChangeDone.class::isInstance)
            .map(RunEvent.ChangeDone.class::cast)
            .filter(
                done ->
                    done.change() instanceof InstallPackages
                        || done.change() instanceof InstallIstio)
            .map(RunEvent.ChangeDone::took)
            .reduce(Duration.ZERO, Duration::plus);
    return new Told(took.toMillis() / 1e3, 0, RunParts.of(events));
  }

  private static int logins(RealMachine machine) {
    return Integer.parseInt(
        machine
            .root("journalctl -u ssh --no-pager -o cat | grep -c 'Accepted publickey' || true")
            .strip());
  }

  /// Numbers are given one after the other in a machine's own process space, so the last one tells
  /// how many there were.
  private static int programs(RealMachine machine) {
    return Integer.parseInt(machine.root("cut -d ' ' -f 5 /proc/loadavg").strip());
  }
}
