package dev.mooring.change.software;

import dev.mooring.change.OurFolder;
import dev.mooring.command.Shell;
import dev.mooring.mark.Mark;
import dev.mooring.port.MachineReader;
import java.util.List;
import java.util.stream.Collectors;

/// What comes onto a machine along with packages that we install: the packages that they depend on,
/// accounts, folders. A list on the machine, written before each installation, says so; what is not
/// on it is never taken away.
///
/// @param packages those that were not there before
/// @param traces accounts and paths that were not there before, see [Leftovers]
record Brought(List<String> packages, List<String> traces) {
  static final Brought NOTHING = new Brought(List.of(), List.of());

  /// A script for root that notes what is going to come. Apt itself says which packages.
  static String note(List<String> names, String simulation) {
    return Shell.asRoot(
        """
        install -d -m 0755 %1$s
        touch %2$s
        {
        %3$s
        %4$s
        true
        } | while read -r line; do
          grep -qxF "%5$s $line" %2$s || echo "%5$s $line" >> %2$s
        done
        """
            .formatted(
                Mark.FOLDER, OurFolder.BROUGHT, simulation, printMissing(names), key(names)));
  }

  /// Script lines that print which accounts and paths are not there yet.
  static String printMissing(List<String> names) {
    return Leftovers.of(names).stream()
        .map(Leftovers::printMissing)
        .collect(Collectors.joining("\n"));
  }

  /// Prints `package NAME` for each package that apt would newly install.
  static String simulate(List<String> names) {
    return "apt-get -qq -s install -y --no-install-recommends "
        + String.join(" ", names)
        + " | sed -n 's/^Inst \\([^ ]*\\) (.*/package \\1/p'";
  }

  /// What is noted for these packages.
  static Brought along(MachineReader machine, List<String> names) {
    var prefix = key(names) + " ";
    var lines =
        machine
            .ask("if [ -e %1$s ]; then cat %1$s; fi".formatted(OurFolder.BROUGHT))
            .out()
            .lines()
            .filter(line -> line.startsWith(prefix))
            .map(line -> line.substring(prefix.length()))
            .toList();
    var packages =
        lines.stream()
            .filter(line -> line.startsWith("package "))
            .map(line -> line.substring("package ".length()))
            .toList();
    return new Brought(
        packages.isEmpty() ? List.of() : Packages.automatic(machine, packages),
        lines.stream().filter(line -> !line.startsWith("package ")).toList());
  }

  /// Script lines that take the accounts and folders away; none where there are none.
  String removeTraces(List<String> names) {
    return Leftovers.of(names).stream()
        .map(known -> known.remove(traces))
        .filter(lines -> !lines.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /// Script line that forgets what is noted for these packages.
  static String forget(List<String> names) {
    return "if [ -e %1$s ]; then sed -i '/^%2$s /d' %1$s; fi"
        .formatted(OurFolder.BROUGHT, key(names).replace(".", "\\."));
  }

  /// Packages that are installed by one change are removed by one change.
  private static String key(List<String> names) {
    return names.getFirst();
  }
}
