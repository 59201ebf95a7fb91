package dev.mooring.change;

import dev.mooring.check.Hint;
import dev.mooring.model.MachineRef;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Downloads and installs the three Debian packages of Istio 0.2 (setupIstioVM.sh istioInstall),
/// and looks at what it downloaded before it installs it: a missing package is answered with a
/// page, not with an error.
///
/// @param version such as `0.2.12`
public record InstallIstio(MachineRef machine, String version) implements Change, OnMachine {
  /// The names of its packages.
  public static final List<String> PACKAGES =
      List.of("istio-proxy", "istio-agent", "istio-auth-node-agent");

  @Override
  public Phrase title() {
    return Phrase.of("change.packages", String.join(", ", PACKAGES));
  }

  @Override
  public String detail() {
    return "Istio " + version + ", " + machine.name();
  }

  @Override
  public List<Command> commands() {
    return Stream.concat(PACKAGES.stream().map(this::download), Stream.of(install(PACKAGES)))
        .map(line -> Command.on(machine, line))
        .toList();
  }

  @Override
  public boolean isPresent(WorldView world) {
    return look(world).filter(there -> Packages.areInstalled(there, PACKAGES)).isPresent();
  }

  /// Another version of others is theirs to replace.
  @Override
  public Standing standing(WorldView world) {
    var theirs = Packages.theirs(this, world, PACKAGES);
    var other =
        look(world).stream()
            .flatMap(
                there -> theirs.stream().map(name -> name + " " + Packages.version(there, name)))
            .filter(one -> !one.endsWith(" " + version))
            .findFirst();
    if (other.isPresent()) {
      return Standing.taken(Hint.MJ0344, other.get(), machine.name(), version);
    }
    return theirs.size() == PACKAGES.size()
        ? new Standing.Fits(String.join(", ", theirs))
        : Standing.free();
  }

  @Override
  public Optional<Inverse> inverse(WorldView before) {
    var ours = Packages.missing(this, before, PACKAGES);
    return ours.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new RemovePackages(machine, ours, Optional.of(PackageTrace.of(this, before, ours))));
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    var missing = Packages.missing(this, world, PACKAGES);
    Packages.note(this, world, missing, lines);
    run(world, Brought.note(missing, "true"), lines);
    for (var name : missing) {
      run(world, download(name), lines);
      run(world, "head -c 7 " + file(name) + " | grep -q '^!<arch>'", lines);
    }
    run(world, install(missing), lines);
    run(world, "rm -f " + files(missing), lines);
  }

  private String download(String name) {
    return "curl -fsSL -o %s https://storage.googleapis.com/istio-release/releases/%s/deb/%s.deb"
        .formatted(file(name), version, name);
  }

  private static String install(List<String> names) {
    return "sudo dpkg -i " + files(names);
  }

  private static String files(List<String> names) {
    return names.stream().map(InstallIstio::file).collect(Collectors.joining(" "));
  }

  private static String file(String name) {
    return "/tmp/mooring-" + name + ".deb";
  }
}
