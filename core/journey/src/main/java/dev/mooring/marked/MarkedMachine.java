package dev.mooring.marked;

import dev.mooring.change.Inverse;
import dev.mooring.change.file.RemoveBlock;
import dev.mooring.change.file.RemoveFiles;
import dev.mooring.change.ratings.DropRatings;
import dev.mooring.change.resolver.ForgetLocalResolver;
import dev.mooring.change.software.RemovePackages;
import dev.mooring.change.software.RemoveSidecar;
import dev.mooring.change.unit.StopSidecar;
import dev.mooring.change.unit.StopUnit;
import dev.mooring.mark.Mark;
import dev.mooring.mesh.tutorial.SidecarEnv;
import dev.mooring.model.JourneyId;
import dev.mooring.model.MachineRef;
import dev.mooring.port.MachineReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What a machine itself knows to be Mooring's: its lists of files and packages, marked blocks,
/// units.
final class MarkedMachine {
  private static final String SIDECAR = "istio-sidecar";

  /// Units of Istio 0.2's packages (its istio-proxy and istio-agent).
  private static final List<String> UNITS = List.of("istio", "istio-auth-node-agent");

  private final MachineRef machine;
  private final MachineReader there;

  MarkedMachine(MachineRef machine, MachineReader there) {
    this.machine = machine;
    this.there = there;
  }

  List<Thing> things() {
    var journeys = journeys();
    return Stream.of(database(), units(), files(), blocks(), resolver(), packages())
        .flatMap(inverses -> inverses)
        .map(inverse -> new Thing(inverse, journeys))
        .toList();
  }

  private Set<JourneyId> journeys() {
    return JourneyMarks.id(read("journey").strip()).map(Set::of).orElse(Set.of());
  }

  private Stream<Inverse> database() {
    return DropRatings.marked(machine, there).stream().map(drop -> drop);
  }

  private Stream<Inverse> units() {
    var packages = lines("packages");
    if (packages.contains(SIDECAR)) {
      return Stream.of(new StopSidecar(machine));
    }
    return packages.stream().anyMatch(name -> name.startsWith("istio"))
        ? UNITS.stream().map(unit -> new StopUnit(machine, unit))
        : Stream.of();
  }

  /// A line with a slash at its end is a folder, which goes with the last file in it.
  private Stream<Inverse> files() {
    return lines("files").reversed().stream()
        .map(line -> line.split("\\s", 2)[0])
        .filter(path -> path.startsWith("/") && !path.endsWith("/"))
        .distinct()
        .map(path -> new RemoveFiles(machine, List.of(path), reader(path)));
  }

  private Stream<Inverse> blocks() {
    return there
        .ask("sudo grep -rlsI '^# BEGIN mooring' /etc " + SidecarEnv.PATH + " || true")
        .out()
        .lines()
        .filter(path -> path.startsWith("/") && !path.contains(" "))
        .map(path -> new RemoveBlock(machine, path, reader(path)));
  }

  private Stream<Inverse> resolver() {
    return Stream.of(new ForgetLocalResolver(machine));
  }

  /// What one change installed is removed by one: what came along is noted under the first name.
  private Stream<Inverse> packages() {
    var first = lines("brought").stream().map(line -> line.split(" ", 2)[0]).toList();
    var groups = new ArrayList<List<String>>();
    for (var name : lines("packages")) {
      if (groups.isEmpty() || first.contains(name) || name.equals(SIDECAR)) {
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(name);
    }
    return groups.reversed().stream().map(this::removal);
  }

  private Inverse removal(List<String> names) {
    return names.equals(List.of(SIDECAR))
        ? new RemoveSidecar(machine)
        : new RemovePackages(machine, List.copyOf(names));
  }

  private static String reader(String path) {
    return Stream.of("dnsmasq", "mariadb", "NetworkManager", "systemd-resolved")
        .filter(unit -> path.contains(unit))
        .findFirst()
        .orElse(
            path.contains("my.cnf") ? "mariadb" : path.contains("dhc") ? "networking" : "istio");
  }

  private List<String> lines(String list) {
    return read(list).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private String read(String name) {
    return there
        .ask("if [ -e %1$s/%2$s ]; then cat %1$s/%2$s; fi".formatted(Mark.FOLDER, name))
        .out();
  }
}
