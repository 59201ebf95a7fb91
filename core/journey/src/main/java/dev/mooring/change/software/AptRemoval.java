package dev.mooring.change.software;

import dev.mooring.port.MachineReader;
import java.util.List;
import java.util.stream.Stream;

/// Which of our packages apt can take away without taking others' along.
///
/// @param names those that go
/// @param kept those of ours that packages of others need
record AptRemoval(List<String> names, List<String> kept) {

  /// @param ours what we asked for
  /// @param along what came along with it
  static AptRemoval of(MachineReader there, List<String> ours, List<String> along) {
    var all =
        Stream.concat(ours.stream(), along.stream())
            .distinct()
            .filter(name -> Packages.isKnown(there, name))
            .toList();
    if (all.isEmpty() || takesOnly(there, all, all)) {
      return new AptRemoval(all, List.of());
    }
    var free = all.stream().filter(name -> takesOnly(there, List.of(name), all)).toList();
    return new AptRemoval(
        free, ours.stream().filter(name -> all.contains(name) && !free.contains(name)).toList());
  }

  private static boolean takesOnly(MachineReader there, List<String> names, List<String> all) {
    return all.containsAll(Packages.wouldGo(there, "purge " + String.join(" ", names)));
  }
}
