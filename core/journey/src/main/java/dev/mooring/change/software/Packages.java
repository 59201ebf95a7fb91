package dev.mooring.change.software;

import dev.mooring.change.OnMachine;
import dev.mooring.change.OurFolder;
import dev.mooring.command.Script;
import dev.mooring.port.MachineReader;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

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

  /// Whether rpm rules on a machine, and dnf brings what it is asked for.
  static boolean areRpm(MachineReader machine) {
    return !machine.ask("command -v dpkg").isOk();
  }

  /// Lists those that are about to be installed: what is not on the list is never removed.
  static void note(OnMachine change, World world, List<String> names, Consumer<String> lines) {
    var ours = missing(change, world, names);
    if (!ours.isEmpty()) {
      var arguments = Stream.concat(Stream.of(world.journey().toString()), ours.stream()).toList();
      change.run(world, Script.of(Packages.class, "list", arguments), lines);
    }
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

  /// What only these packages need: what apt would take along by now, and would not without them.
  static List<String> needless(MachineReader machine, List<String> names) {
    var known = names.stream().filter(name -> isKnown(machine, name)).toList();
    if (known.isEmpty()) {
      return List.of();
    }
    var before = wouldGo(machine, "autoremove");
    return wouldGo(machine, "purge --auto-remove " + String.join(" ", known)).stream()
        .filter(name -> !before.contains(name))
        .toList();
  }

  /// Whether dpkg has anything of it, also half of it: what it does not know, apt refuses to purge.
  static boolean isKnown(MachineReader machine, String name) {
    var deb = machine.ask("dpkg-query -W -f '${db:Status-Status}' " + name + " 2>/dev/null");
    return areRpm(machine)
        ? isInstalled(machine, name)
        : deb.isOk() && !deb.out().isBlank() && !deb.out().startsWith("not-installed");
  }

  /// Which of them only others installed, in which version: those that the machine's list does not
  /// name.
  static List<String> theirs(OnMachine change, WorldView world, List<String> names) {
    return change
        .look(world)
        .map(
            there ->
                names.stream()
                    .filter(name -> isInstalled(there, name) && !isOurs(there, name))
                    .toList())
        .orElse(List.of());
  }

  static String version(MachineReader machine, String name) {
    return machine
        .ask(
            "dpkg-query -W -f '${Version}' %1$s 2>/dev/null || rpm -q --qf '%%{VERSION}' %1$s"
                .formatted(name))
        .out()
        .strip();
  }

  /// Those that are installed, and that nobody asked for by name since.
  static List<String> automatic(MachineReader machine, List<String> names) {
    return machine.ask("apt-mark showauto " + String.join(" ", names)).out().lines().toList();
  }

  static boolean isOurs(MachineReader machine, String name) {
    return machine.ask("grep -qxF " + name + " " + OurFolder.PACKAGES).isOk();
  }

  /// Those of the packages that are not there: the ones that undoing may remove.
  static List<String> missing(OnMachine change, WorldView world, List<String> names) {
    return change
        .look(world)
        .map(there -> names.stream().filter(name -> !isInstalled(there, name)).toList())
        .orElse(names);
  }
}
