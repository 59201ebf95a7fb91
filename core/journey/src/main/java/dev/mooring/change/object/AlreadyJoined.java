package dev.mooring.change.object;

import dev.mooring.change.Standing;
import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.facts.Joining;
import dev.mooring.facts.MachineAddress;
import dev.mooring.mark.Mark;
import dev.mooring.model.MachineRef;
import dev.mooring.port.MachineReader;
import dev.mooring.port.Resource;
import dev.mooring.port.WorldException;
import dev.mooring.port.WorldView;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whether a machine is in a mesh already that this journey has not brought it into.
public final class AlreadyJoined {
  /// What a machine that is joined by hand shows (Istio 0.2, setupMesh.sh; istio.io, Virtual
  /// Machine Installation).
  private static final String QUESTION =
      """
      {
      [ -d %1$s ] && echo "ours $(cat %1$s/journey)"
      systemctl is-active --quiet istio && echo 'unit istio, active'
      for p in istio-sidecar istio-proxy; do
      if [ "$(dpkg-query -W -f '${db:Status-Status}' $p)" = installed ] || rpm -q $p >/dev/null; then
      echo "package $p"
      fi
      done
      for f in /var/lib/istio/envoy/cluster.env /etc/certs/cert-chain.pem; do
      sudo test -e $f && echo "file $f"
      done
      } 2>/dev/null </dev/null; true\
      """
          .formatted(Mark.FOLDER);

  private static final String UNIT = "unit istio, active";
  private static final String FILE = "file /var/lib/istio/envoy/cluster.env";

  private AlreadyJoined() {}

  /// What stands there of another journey, or made by hand. A machine that can't be looked at yet
  /// tells nothing.
  ///
  /// @throws WorldException when the world refuses to answer
  public static Standing standing(WorldView world, MachineRef machine) {
    return world
        .machine(machine)
        .flatMap(there -> conflict(world, machine, there))
        .<Standing>map(Standing.Taken::new)
        .orElseGet(Standing::free);
  }

  private static Optional<Finding.Failed> conflict(
      WorldView world, MachineRef machine, MachineReader there) {
    var lines = there.ask(QUESTION).out().lines().map(String::strip).toList();
    var ours = lines.stream().filter(line -> line.startsWith("ours")).findFirst();
    if (ours.isPresent()) {
      var journey = ours.get().substring("ours".length()).strip();
      return journey.isEmpty() || journey.equals(world.journey().text())
          ? Optional.empty()
          : Optional.of(Finding.failed(Hint.JOINED_BY_ANOTHER_JOURNEY, machine.name(), journey));
    }
    return isJoined(lines)
        ? Optional.of(Finding.failed(Hint.JOINED_BY_HAND, machine.name(), String.join(", ", lines)))
        : Optional.empty();
  }

  private static boolean isJoined(List<String> found) {
    return found.contains(UNIT)
        || (found.contains(FILE) && found.stream().anyMatch(line -> line.startsWith("package")));
  }

  /// A WorkloadEntry with the machine's address that doesn't come from its own group.
  ///
  /// @throws WorldException when the world refuses to answer
  public static Standing standing(WorldView world, Joining joining) {
    return MachineAddress.find(world, joining.machine())
        .flatMap(address -> entry(world, joining, address))
        .orElseGet(Standing::free);
  }

  private static Optional<Standing> entry(WorldView world, Joining joining, String address) {
    var own = joining.wantedGroup().ref();
    return entries(world, joining).stream()
        .filter(entry -> entry.text("/spec/address").equals(address))
        .filter(
            entry ->
                !(entry.ref().namespace().equals(own.namespace())
                    && DeleteGroup.registeredBy(entry).equals(own.name())))
        .map(
            entry ->
                Standing.taken(
                    Hint.ENTRY_HAS_ADDRESS,
                    joining.machine().name(),
                    entry.ref().toString(),
                    address))
        .findFirst();
  }

  /// Those of the whole cluster where one may see them.
  private static List<Resource> entries(WorldView world, Joining joining) {
    var kind = joining.plane().kinds().workloadEntry();
    try {
      return world.cluster().list(kind, "", Map.of());
    } catch (WorldException.Denied _) {
      return world.cluster().list(kind, joining.group().namespace(), Map.of());
    } catch (WorldException.NotFound _) {
      return List.of();
    }
  }
}
