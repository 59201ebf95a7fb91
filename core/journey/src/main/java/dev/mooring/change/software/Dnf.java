package dev.mooring.change.software;

import dev.mooring.change.OnMachine;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import java.util.List;
import java.util.function.Consumer;

/// Packages where rpm rules. dnf itself knows what came along with a package and takes it away
/// again with it, unless another package needs it or somebody marked it as wanted (dnf 4.14; to
/// install what is there already marks nothing).
record Dnf(OnMachine change) {

  /// The command line; what is only recommended stays away, as with apt.
  static String install(List<String> names) {
    return "sudo dnf -q -y --setopt=install_weak_deps=False install " + String.join(" ", names);
  }

  static String remove(List<String> names) {
    return "sudo dnf -q -y --setopt=clean_requirements_on_remove=1 remove "
        + String.join(" ", names);
  }

  /// Accounts and folders that are there before are noted first.
  void install(World world, List<String> names, Consumer<String> lines) {
    change.run(world, Brought.note(names, false), lines);
    change.run(world, install(names), lines);
  }

  /// Leaves them where a package of somebody else cannot be without them.
  void remove(World world, List<String> names, Consumer<String> lines) {
    var installed = names.stream().flatMap(name -> providers(world, name).stream()).toList();
    if (installed.isEmpty()) {
      return;
    }
    if (change.holds(world, "sudo rpm -e --test " + String.join(" ", installed))) {
      change.run(world, remove(installed), lines);
    } else {
      lines.accept(String.join(", ", installed) + ": needed by other packages, so it stays");
    }
  }

  /// The installed packages of that name, or that provide it.
  private List<String> providers(WorldView world, String name) {
    return change
        .look(world)
        .map(there -> there.ask("rpm -q --whatprovides --qf '%{NAME}\\n' " + name))
        .filter(outcome -> outcome.isOk())
        .map(outcome -> outcome.out().lines().toList())
        .orElse(List.of());
  }
}
