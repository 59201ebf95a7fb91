package dev.mooring.change.software;

import dev.mooring.change.OurFolder;
import dev.mooring.command.Script;
import dev.mooring.port.MachineReader;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What comes onto a machine along with packages that we install: the packages that they depend on,
/// accounts, folders. A list on the machine, written before each installation, says so; what is not
/// on it is never taken away.
///
/// @param packages those that were not there before
/// @param traces accounts and paths that were not there before, see [Leftovers]
record Brought(List<String> packages, List<String> traces) {
  static final Brought NOTHING = new Brought(List.of(), List.of());

  /// Notes what is going to come. Where apt rules, it says itself which packages.
  static Script note(List<String> names, boolean isApt) {
    var arguments = List.of(key(names), isApt ? String.join(" ", names) : "");
    return Script.of(
        Brought.class,
        "note-brought",
        Stream.concat(arguments.stream(), Leftovers.allOf(names)).toList());
  }

  /// Prints which accounts and paths are not there yet.
  static Script printMissing(List<String> names) {
    return Script.of(Brought.class, "print-missing", Leftovers.allOf(names).toList());
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

  private Stream<Script> removeTraces(List<String> names) {
    return Leftovers.of(names).stream().flatMap(known -> known.remove(traces).stream());
  }

  /// Takes them away, and forgets what is noted for these packages.
  ///
  /// @param lists of apt: `first` where there were none before us, also where our folder is lost;
  ///   `noted` where our note tells, empty where they stay
  /// @param database `gone` where its server went
  /// @param ours those that are gone
  String forget(List<String> names, String lists, String database, List<String> ours) {
    var arguments = Stream.concat(Stream.of(key(names), lists, database), ours.stream()).toList();
    return Stream.concat(
            removeTraces(names), Stream.of(Script.of(Brought.class, "forget", arguments)))
        .map(Script::typed)
        .collect(Collectors.joining(" && "));
  }

  /// Packages that are installed by one change are removed by one change.
  private static String key(List<String> names) {
    return names.getFirst();
  }
}
