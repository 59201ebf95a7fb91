package dev.mooring.change;

import dev.mooring.port.MachineReader;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// What dpkg knows about packages, or rpm, and apt.
final class Packages {
  /// Finishes what dpkg was interrupted in: until then apt refuses every work. Nothing on a machine
  /// that is well. What was only half unpacked cannot be finished (`reinstreq`): apt unpacks it
  /// anew, and says so itself where it cannot.
  static final String REPAIR =
      "if [ -n \"$(ls /var/lib/dpkg/updates; dpkg --audit)\" ]; then"
          + " sudo DEBIAN_FRONTEND=noninteractive dpkg --configure -a || true; fi";

  private Packages() {}

  static boolean areInstalled(MachineReader machine, List<String> names) {
    return names.stream().allMatch(name -> isInstalled(machine, name));
  }

  /// rpm's packages may answer to a name that they provide: `iptables` is `iptables-nft` there.
  static boolean isInstalled(MachineReader machine, String name) {
    var deb = "dpkg-query -W -f '${db:Status-Status}' " + name;
    var rpm = "rpm -q --whatprovides --qf installed " + name;
    var outcome = machine.ask(deb + " 2>/dev/null || " + rpm + " 2>/dev/null");
    return outcome.isOk() && outcome.out().startsWith("installed");
  }

  /// Whether dpkg has such a package, installed or with nothing left of it but settings.
  static boolean isKnown(MachineReader machine, String name) {
    return machine.ask("dpkg-query -W " + name).isOk();
  }

  /// Whether rpm rules on a machine, and dnf brings what it is asked for.
  static boolean areRpm(MachineReader machine) {
    return !machine.ask("command -v dpkg").isOk();
  }

  /// Lists those that are about to be installed.
  static void note(OnMachine change, World world, List<String> names, Consumer<String> lines) {
    var ours = missing(change, world, names);
    if (!ours.isEmpty()) {
      change.run(world, list(ours), lines);
    }
  }

  /// Puts packages on the machine's list of ours: what is not on it is never removed.
  private static String list(List<String> names) {
    var lines =
        names.stream()
            .map(
                name ->
                    "  grep -qxF %1$s %2$s || echo %1$s >> %2$s".formatted(name, Mark.PACKAGES));
    return Shell.asRoot(
        "install -d -m 0755 %s\ntouch %s\n".formatted(Mark.FOLDER, Mark.PACKAGES)
            + lines.collect(Collectors.joining("\n")));
  }

  /// The packages that apt would remove for such a command.
  static List<String> wouldGo(MachineReader machine, String command) {
    return machine
        .ask("apt-get -qq -s " + command)
        .out()
        .lines()
        .filter(line -> line.startsWith("Purg ") || line.startsWith("Remv "))
        .map(line -> line.split(" ", -1)[1])
        .toList();
  }

  /// Those that are installed, and that nobody asked for by name since.
  static List<String> automatic(MachineReader machine, List<String> names) {
    return machine.ask("apt-mark showauto " + String.join(" ", names)).out().lines().toList();
  }

  static boolean isOurs(MachineReader machine, String name) {
    return machine.ask("grep -qxF " + name + " " + Mark.PACKAGES).isOk();
  }

  /// Those of the packages that are not there: the ones that undoing may remove.
  static List<String> missing(OnMachine change, WorldView world, List<String> names) {
    return change
        .look(world)
        .map(there -> names.stream().filter(name -> !isInstalled(there, name)).toList())
        .orElse(names);
  }
}
