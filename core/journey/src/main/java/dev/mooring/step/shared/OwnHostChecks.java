package dev.mooring.step.shared;

import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.facts.Balancers;
import dev.mooring.facts.MachineAddress;
import dev.mooring.mesh.tutorial.ControlPlaneBalancer;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.MachineRef;
import dev.mooring.model.OwnHost;
import dev.mooring.port.Outcome;
import dev.mooring.port.WorldException;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The questions to a machine that is no Compute Engine instance.
public final class OwnHostChecks {
  private static final Pattern INET = Pattern.compile("\\binet (\\d+(?:\\.\\d+){3})");

  /// curl's exit statuses for a refused connection and for a timeout. Where a proxy answers nothing
  /// to a plain request, curl ends with others.
  private static final Set<Integer> NO_CONNECTION = Set.of(7, 28);

  private OwnHostChecks() {}

  static Finding answers(WorldView world, JoinSpec spec, OwnHost host) {
    return world
        .machine(spec.machineRef())
        .map(machine -> machine.ask("id -un"))
        .filter(Outcome::isOk)
        .map(outcome -> Finding.passed(outcome.out().strip() + "@" + host.host()))
        .orElseGet(
            () ->
                Finding.waiting(
                    Hint.SSH_HOST_SILENT,
                    host.host(),
                    world
                        .silence(spec.machineRef())
                        .<Object>map(WorldException::phrase)
                        .orElse("")));
  }

  /// Behind an address translation the address is not on the machine, and may be right all the
  /// same.
  static Finding hasAddress(WorldView world, MachineRef machine, OwnHost host) {
    var addresses =
        world
            .machine(machine)
            .map(there -> addresses(there.ask("ip -o -4 addr show").out()))
            .orElseThrow(
                () ->
                    world
                        .silence(machine)
                        .orElseGet(
                            () ->
                                new WorldException.Unreachable(
                                    Phrase.of("refusal.machine.silent", machine), null)));
    var address = MachineAddress.find(world, machine).orElse("");
    return addresses.contains(address)
        ? Finding.passed(address)
        : Finding.warning(
            Hint.ADDRESS_NOT_ON_MACHINE, host.host(), address, String.join(", ", addresses));
  }

  /// Knocks at the control plane's TCP ports, at all of them at once: nobody but the owner opens
  /// the way. What answers there does not matter; the other checks see to that.
  public static Finding reaches(WorldView world, MachineRef machine) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var knocks =
          places(world)
              .map(
                  place ->
                      CompletableFuture.supplyAsync(() -> knock(world, machine, place), threads))
              .toList();
      var silent = knocks.stream().map(CompletableFuture::join).flatMap(Optional::stream).toList();
      return silent.isEmpty()
          ? Finding.passed("")
          : Finding.warning(Hint.CONTROL_PLANE_OUT_OF_REACH, String.join(", ", silent));
    }
  }

  private static Stream<String> places(WorldView world) {
    return Stream.of(ControlPlaneBalancer.values())
        .filter(balancer -> balancer.protocol().equals("TCP"))
        .flatMap(
            balancer ->
                Balancers.address(world, balancer)
                    .map(address -> address + ":" + balancer.port())
                    .stream());
  }

  /// The place, if nothing takes a connection there.
  private static Optional<String> knock(WorldView world, MachineRef machine, String place) {
    return connects(world, machine, place) ? Optional.empty() : Optional.of(place);
  }

  private static boolean connects(WorldView world, MachineRef machine, String place) {
    return world
        .machine(machine)
        .map(there -> there.ask("curl -s -o /dev/null --max-time 5 http://" + place + "/"))
        .filter(outcome -> !NO_CONNECTION.contains(outcome.status()))
        .isPresent();
  }

  private static List<String> addresses(String ipOutput) {
    return INET.matcher(ipOutput)
        .results()
        .map(match -> match.group(1))
        .filter(address -> !address.startsWith("127."))
        .toList();
  }
}
