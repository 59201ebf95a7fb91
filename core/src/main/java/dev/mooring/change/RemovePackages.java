package dev.mooring.change;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.mooring.model.MachineRef;
import dev.mooring.port.MachineReader;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Removes packages that we installed, with their configuration.
@JsonTypeName("RemovePackages")
public record RemovePackages(MachineRef machine, List<String> names)
    implements Inverse, Inverse.Inside, OnMachine {
  private static final String PLACE_HOLDER = "/usr/local/bin/.mooring";

  @Override
  public Phrase title() {
    return Phrase.of("change.packages", String.join(", ", names));
  }

  @Override
  public String detail() {
    return machine.name();
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Command.on(
            machine,
            "if command -v apt-get; then %s; else %s; fi"
                .formatted(purge(names), Dnf.remove(names))));
  }

  /// Also where the machine does not list them as ours: then they are somebody else's.
  @Override
  public boolean isPresent(WorldView world) {
    return ours(world).isEmpty();
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    var there = look(world);
    var ours = ours(world);
    if (there.isPresent() && !ours.isEmpty()) {
      if (Packages.areRpm(there.get())) {
        new Dnf(this).remove(world, ours, lines);
        run(world, forget(ours, Brought.along(there.get(), names)), lines);
        return;
      }
      run(world, Packages.REPAIR, lines);
      var brought = Brought.along(there.get(), names);
      // apt refuses names that it has never heard of, as after a stop before the installation.
      var known = ours.stream().filter(name -> Packages.isKnown(there.get(), name)).toList();
      if (!known.isEmpty() || !brought.packages().isEmpty()) {
        run(world, purgeAndKeepFolders(removable(there.get(), known, brought)), lines);
      }
      run(world, forget(ours, brought), lines);
    }
  }

  /// What came along goes too, unless a package of somebody else needs some of it by now: then only
  /// what apt itself calls needless goes.
  private List<String> removable(MachineReader there, List<String> ours, Brought brought) {
    var all = Stream.concat(ours.stream(), brought.packages().stream()).distinct().toList();
    if (all.containsAll(Packages.wouldGo(there, "purge " + String.join(" ", all)))) {
      return all;
    }
    var needless = Packages.wouldGo(there, "purge --auto-remove " + String.join(" ", ours));
    return all.stream().filter(name -> ours.contains(name) || needless.contains(name)).toList();
  }

  private List<String> ours(WorldView world) {
    return look(world)
        .map(there -> names.stream().filter(name -> Packages.isOurs(there, name)).toList())
        .orElse(List.of());
  }

  private String forget(List<String> ours, Brought brought) {
    var others = ours.stream().map(name -> " -e " + name).collect(Collectors.joining());
    return Shell.asRoot(
        """
        %1$s
        %2$s
        grep -vxF%3$s %4$s > %4$s.new || true
        mv -f %4$s.new %4$s
        %5$s
        """
            .formatted(
                brought.removeTraces(names),
                Brought.forget(names),
                others,
                Mark.PACKAGES,
                Mark.TIDY));
  }

  private static String purge(List<String> names) {
    return "sudo DEBIAN_FRONTEND=noninteractive apt-get -q purge -y " + String.join(" ", names);
  }

  /// dpkg takes away a folder of a package that nothing is in any more, and counts a machine's own
  /// /usr/local/bin among them.
  private static String purgeAndKeepFolders(List<String> names) {
    return names.contains("istio-proxy") || names.contains(InstallSidecar.PACKAGE)
        ? "sudo touch %1$s && %2$s && sudo rm -f %1$s".formatted(PLACE_HOLDER, purge(names))
        : purge(names);
  }
}
