package dev.mooring.app.output;

import dev.mooring.check.CheckId;
import dev.mooring.mesh.tutorial.ControlPlaneBalancer;
import dev.mooring.run.RunEvent;
import dev.mooring.step.StepId;
import dev.mooring.step.tutorial.ExposeStep;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The services that the tutorial's control plane is reached by, listed as kubectl would: once the
/// step is done. Today's mesh has none of them.
final class AddressTable {
  private static final String ROW = "    %-16s %-20s %-16s %s";
  private final Map<CheckId, String> addresses = new EnumMap<>(CheckId.class);

  void accept(RunEvent event) {
    if (event instanceof RunEvent.CheckPassed passed
        && passed.step().equals(StepId.EXPOSE.word())) {
      addresses.put(passed.check().id(), passed.fact().text());
    }
  }

  Optional<String> of(RunEvent.StepDone done) {
    var isTutorial =
        Stream.of(ControlPlaneBalancer.values())
            .map(ExposeStep::checkOf)
            .anyMatch(addresses::containsKey);
    return done.step().equals(StepId.EXPOSE.word()) && isTutorial
        ? Optional.of(
            Stream.concat(
                    Stream.of(ROW.formatted("NAMESPACE", "NAME", "ADDRESS", "PORT")),
                    Stream.of(ControlPlaneBalancer.values()).map(this::row))
                .collect(Collectors.joining("\n")))
        : Optional.empty();
  }

  private String row(ControlPlaneBalancer balancer) {
    var ref = balancer.ref();
    return ROW.formatted(
        ref.namespace(),
        ref.name(),
        addresses.getOrDefault(ExposeStep.checkOf(balancer), "–"),
        balancer.port() + "/" + balancer.protocol());
  }
}
