package dev.mooring.facts;

import dev.mooring.command.Program;
import dev.mooring.command.Remote;
import dev.mooring.command.Text;
import dev.mooring.mesh.istio1.JoinFacts.OwnAddress;
import dev.mooring.model.MachineRef;
import dev.mooring.model.OwnHost;
import dev.mooring.port.Instance;
import dev.mooring.port.WorldView;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The address by which pods reach a machine: an instance's internal one; for a host of one's own
/// the one that its owner gave, or the one that its packets leave with.
public final class MachineAddress {
  /// The network that RFC 5737 keeps for examples: the question sends nothing there.
  private static final String ROUTE = "ip -4 route get 192.0.2.1";

  private static final Pattern SOURCE = Pattern.compile("\\bsrc (\\d+(?:\\.\\d+){3})\\b");

  private static final Pattern INET = Pattern.compile("\\binet (\\d+(?:\\.\\d+){3})");

  private MachineAddress() {}

  /// Empty while an instance has none, or a host does not answer.
  public static Optional<String> find(WorldView world, MachineRef machine) {
    return machine
        .host()
        .map(host -> own(world, machine, host))
        .orElseGet(() -> world.cloud().instance(machine).map(Instance::internalIp))
        .filter(ip -> !ip.isEmpty());
  }

  /// The same address, and whether the machine has it itself: behind an address translation it does
  /// not.
  public static Optional<OwnAddress> asOthersSeeIt(WorldView world, MachineRef machine) {
    return find(world, machine)
        .map(
            ip ->
                machine.host().isEmpty() || onMachine(world, machine).contains(ip)
                    ? new OwnAddress.Internal(ip)
                    : new OwnAddress.External(ip));
  }

  /// The addresses that the machine itself has; none while it does not answer.
  private static List<String> onMachine(WorldView world, MachineRef machine) {
    return world.machine(machine).stream()
        .flatMap(there -> INET.matcher(there.ask("ip -o -4 addr show").out()).results())
        .map(match -> match.group(1))
        .toList();
  }

  private static Optional<String> own(WorldView world, MachineRef machine, OwnHost host) {
    return host.address().isEmpty()
        ? world
            .machine(machine)
            .flatMap(there -> SOURCE.matcher(there.ask(ROUTE).out()).results().findFirst())
            .map(match -> match.group(1))
        : Optional.of(host.address());
  }

  /// The address, or the question for it, in what a person types.
  public static Text typed(MachineRef machine) {
    return machine
        .host()
        .map(host -> host.address().isEmpty() ? asked(machine) : Text.of(host.address()))
        .orElseGet(
            () ->
                Text.answer(
                    Program.gcloud("compute", "instances", "describe", machine.name())
                        .with("--project", machine.project(), "--zone", machine.zone())
                        .with("--format", "value(networkInterfaces[0].networkIP)")));
  }

  private static Text asked(MachineRef machine) {
    return Text.answer(new Remote(machine, ROUTE + " | sed -nE 's/.* src ([0-9.]+).*/\\1/p'"));
  }
}
