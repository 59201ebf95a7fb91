package dev.mooring.change.software;

import dev.mooring.change.Inverse;
import dev.mooring.change.OneLine;
import dev.mooring.change.OurFolder;
import dev.mooring.model.MachineRef;
import dev.mooring.port.World;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Makes the folders that the proxy writes to, and makes them its own: it does not run as root, and
/// what it may not write ends it. What others have in them stays theirs. They go with the package;
/// one that was there before gets its owner back.
public record ProxyFolders(MachineRef machine) implements OneLine {
  static final String OWNER = "istio-proxy";
  private static final List<String> FOLDERS = List.of("/etc/certs", "/etc/istio/proxy");

  /// What the proxy itself writes there (Istio 1.24 and later, pilot-agent): with another owner it
  /// could not write them again.
  private static final List<String> WRITTEN =
      List.of(
          "/etc/istio/proxy/envoy-rev.json",
          "/etc/certs/root-cert.pem",
          "/etc/certs/cert-chain.pem",
          "/etc/certs/key.pem");

  @Override
  public Phrase title() {
    return Phrase.of("change.folders", String.join(", ", FOLDERS));
  }

  @Override
  public String detail() {
    return OWNER;
  }

  @Override
  public boolean isPresent(WorldView world) {
    var owned = FOLDERS.stream().map(_ -> OWNER + "\n").collect(Collectors.joining());
    return look(world)
        .map(there -> there.ask("sudo stat -c %U " + String.join(" ", FOLDERS)))
        .filter(outcome -> outcome.isOk() && outcome.out().equals(owned))
        .isPresent();
  }

  @Override
  public Optional<Inverse> inverse(WorldView before) {
    var others =
        FOLDERS.stream().filter(path -> !OurFolder.broughtPath(this, before, path)).toList();
    var owners =
        OwnerTrace.under(this, before, others).stream()
            .filter(trace -> others.contains(trace.path()))
            .toList();
    var made =
        others.stream()
            .filter(path -> owners.stream().noneMatch(trace -> trace.path().equals(path)))
            .toList();
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(new RestoreFolders(machine, owners, made));
  }

  @Override
  public void apply(World world, Consumer<String> lines) {
    run(world, line(), lines);
    lines.accept(String.join(", ", FOLDERS) + " belong to " + OWNER);
  }

  @Override
  public String line() {
    return "sudo mkdir -p %1$s && sudo chown %2$s %1$s $(ls "
            .formatted(String.join(" ", FOLDERS), OWNER + ":" + OWNER)
        + String.join(" ", WRITTEN)
        + " 2>/dev/null)";
  }
}
