package dev.mooring.step.tutorial;

import dev.mooring.change.ratings.RatingsSql;
import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.command.Shell;
import dev.mooring.facts.CloudClusters;
import dev.mooring.facts.ProductPage;
import dev.mooring.mesh.CurlTranscript;
import dev.mooring.mesh.NatRules;
import dev.mooring.model.JoinSpec;
import dev.mooring.net.Ipv4Range;
import dev.mooring.port.MachineReader;
import dev.mooring.port.WorldException;
import dev.mooring.port.WorldView;
import dev.mooring.step.shared.LiveCurl;
import dev.mooring.text.Phrase;
import java.util.List;
import java.util.Optional;

/// The questions of [TrafficStep].
public record TrafficChecks(JoinSpec spec) {

  private static final List<String> UNITS = List.of("istio", "istio-auth-node-agent");

  Finding curl(WorldView world) {
    return LiveCurl.judge(
        spec.traffic().url(),
        fetch(world, spec.traffic().url()),
        CloudClusters.find(world, spec.cluster()).serviceCidr());
  }

  Finding units(WorldView world) {
    var down = UNITS.stream().filter(unit -> !isActive(world, unit)).toList();
    return down.isEmpty()
        ? Finding.passed(String.join(", ", UNITS))
        : Finding.waiting(Hint.UNIT_NOT_RUNNING, String.join(", ", down));
  }

  /// The value in the database must be the value that the product page tells: a mere difference
  /// proves nothing, because the built-in ratings are 5 and 4 too.
  public Finding rating(WorldView world) {
    var written =
        machine(world)
            .flatMap(RatingsSql::ratings)
            .map(ratings -> ratings.getOrDefault(1, 0))
            .orElse(0);
    var shown = page().ratings(world);
    return shown.equals(List.of(String.valueOf(written)))
        ? Finding.passed("Reviewer1 = " + written)
        : Finding.waiting(
            Hint.RATING_NOT_ARRIVED, String.valueOf(written), String.join(", ", shown));
  }

  /// Without a range Istio 0.2 captures everything, the metadata server too: the request arrives,
  /// and the rest of the machine is cut off.
  Finding range(WorldView world) {
    var wanted =
        Ipv4Range.parse(CloudClusters.find(world, spec.cluster()).serviceCidr()).toString();
    var captured =
        machine(world)
            .map(there -> NatRules.parse(there.ask("sudo iptables -t nat -S").out()))
            .map(NatRules::outboundCidrs)
            .orElse(List.of());
    return captured.equals(List.of(wanted))
        ? Finding.passed(wanted)
        : Finding.waiting(Hint.CAPTURED_RANGE_WRONG, String.join(", ", captured), wanted);
  }

  private ProductPage page() {
    return new ProductPage(spec.machineRef(), spec.bookinfoNamespace());
  }

  /// What curl on the machine tells about a URL.
  public CurlTranscript fetch(WorldView world, String url) {
    return machine(world)
        .map(there -> there.ask("curl -sv --max-time 20 -w '\\n' " + Shell.quote(url)))
        .map(outcome -> CurlTranscript.parse(outcome.err(), outcome.out()))
        .orElseThrow(
            () ->
                new WorldException.Unreachable(
                    Phrase.of("refusal.machine.silent", spec.machineRef()), null));
  }

  private boolean isActive(WorldView world, String unit) {
    return machine(world)
        .filter(there -> there.ask("systemctl is-active " + unit).isOk())
        .isPresent();
  }

  private Optional<? extends MachineReader> machine(WorldView world) {
    return world.machine(spec.machineRef());
  }
}
