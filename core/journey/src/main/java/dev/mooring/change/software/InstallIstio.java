package dev.mooring.change.software;

import dev.mooring.change.Change;
import dev.mooring.change.DownloadFolder;
import dev.mooring.change.Inverse;
import dev.mooring.change.OnMachine;
import dev.mooring.change.Standing;
import dev.mooring.change.object.AlreadyJoined;
import dev.mooring.check.Hint;
import dev.mooring.command.Command;
import dev.mooring.model.MachineRef;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Downloads and installs the three Debian packages of Istio 0.2 (setupIstioVM.sh istioInstall),
/// and looks at what it downloaded before it installs it: a missing package is answered with a
/// page, not with an error, and each has a checksum.
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
    var script =
        """
        set -e
        d=$(mktemp -d)
        for p in %s; do
        from=%s$p.deb
        curl -fsSL -o $d/$p.deb $from
        test $(sha256sum $d/$p.deb | cut -c -64) = $(curl -fsSL $from.sha256 | cut -c -64)
        done
        %s
        rm -r $d\
        """
            .formatted(String.join(" ", PACKAGES), releases(), install(PACKAGES, "$d"));
    return List.of(Command.on(machine, script));
  }

  @Override
  public boolean isPresent(WorldView world) {
    return look(world)
        .filter(there -> Packages.areInstalled(there, PACKAGES))
        .filter(_ -> !DownloadFolder.isLeft(this, world))
        .isPresent();
  }

  /// A machine that is joined already isn't joined over; another version of others is theirs to
  /// replace.
  @Override
  public Standing standing(WorldView world) {
    var joined = AlreadyJoined.standing(world, machine);
    if (!(joined instanceof Standing.Free)) {
      return joined;
    }
    var theirs = Packages.theirs(this, world, PACKAGES);
    var other =
        look(world).stream()
            .flatMap(
                there -> theirs.stream().map(name -> name + " " + Packages.version(there, name)))
            .filter(one -> !one.endsWith(" " + version))
            .findFirst();
    if (other.isPresent()) {
      return Standing.taken(Hint.PACKAGE_OF_OTHERS, other.get(), machine.name(), version);
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
    if (missing.isEmpty()) {
      DownloadFolder.clear(this, world, lines);
      return;
    }
    Packages.note(this, world, missing, lines);
    run(world, Brought.note(missing, false), lines);
    DownloadFolder.use(this, world, lines, folder -> install(world, missing, folder, lines));
  }

  private void install(
      World world, List<String> names, DownloadFolder folder, Consumer<String> lines) {
    for (var name : names) {
      var file = folder.file(name + ".deb");
      run(world, "curl -fsSL -o %s %s".formatted(file, uri(name)), lines);
      run(world, "head -c 7 " + file + " | grep -q '^!<arch>'", lines);
    }
    folder.seal(world, lines);
    for (var name : names) {
      var sum = "curl -fsSL " + Checksum.published(uri(name));
      Checksum.of(this, uri(name))
          .require(world, folder.file(name + ".deb"), () -> run(world, sum, lines), lines);
    }
    run(world, install(names, folder.path()), lines);
  }

  private String releases() {
    return "https://storage.googleapis.com/istio-release/releases/%s/deb/".formatted(version);
  }

  private URI uri(String name) {
    return URI.create(releases() + name + ".deb");
  }

  private static String install(List<String> names, String folder) {
    return names.stream()
        .map(name -> " " + folder + "/" + name + ".deb")
        .collect(Collectors.joining("", "sudo dpkg -i", ""));
  }
}
