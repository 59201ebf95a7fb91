package dev.mooring.change;

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
    return Stream.concat(PACKAGES.stream().map(this::download), Stream.of(install()))
        .map(line -> Command.on(machine, line))
        .toList();
  }

  @Override
  public boolean isPresent(WorldView world) {
    return look(world).filter(there -> Packages.areInstalled(there, PACKAGES)).isPresent();
  }

  @Override
  public Standing standing(WorldView world) {
    return AlreadyJoined.standing(world, machine);
  }

  @Override
  public Optional<Inverse> inverse(WorldView before) {
    var ours = Packages.missing(this, before, PACKAGES);
    return ours.isEmpty() ? Optional.empty() : Optional.of(new RemovePackages(machine, ours));
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    Packages.note(this, world, PACKAGES, lines);
    run(world, Brought.note(PACKAGES, "true"), lines);
    for (var name : PACKAGES) {
      run(world, download(name), lines);
      run(world, "head -c 7 " + file(name) + " | grep -q '^!<arch>'", lines);
    }
    run(world, install(), lines);
    run(world, "rm -f " + files(), lines);
  }

  private String download(String name) {
    return "curl -fsSL -o %s https://storage.googleapis.com/istio-release/releases/%s/deb/%s.deb"
        .formatted(file(name), version, name);
  }

  private String install() {
    return "sudo dpkg -i " + files();
  }

  private static String files() {
    return PACKAGES.stream().map(InstallIstio::file).collect(Collectors.joining(" "));
  }

  private static String file(String name) {
    return "/tmp/mooring-" + name + ".deb";
  }
}
