package dev.mooring.change;

import dev.mooring.port.MachineReader;
import dev.mooring.port.WorldView;
import java.util.List;

/// What dpkg knows about packages.
final class Packages {
  private Packages() {}

  static boolean areInstalled(MachineReader machine, List<String> names) {
    return names.stream().allMatch(name -> isInstalled(machine, name));
  }

  static boolean isInstalled(MachineReader machine, String name) {
    var outcome = machine.ask("dpkg-query -W -f '${db:Status-Status}' " + name);
    return outcome.isOk() && outcome.out().strip().equals("installed");
  }

  /// Those of the packages that are not there: the ones that undoing may remove.
  static List<String> missing(OnMachine change, WorldView world, List<String> names) {
    return change
        .look(world)
        .map(there -> names.stream().filter(name -> !isInstalled(there, name)).toList())
        .orElse(names);
  }
}
