package dev.mooring.app.wizard;

import dev.mooring.model.JoinSpec;
import dev.mooring.model.Machine.ExistingInstance;
import dev.mooring.model.Machine.NewInstance;
import dev.mooring.model.OwnHost;
import dev.mooring.model.ServiceSpec;
import dev.mooring.step.StepId;
import dev.mooring.text.Phrase;
import java.net.URI;
import java.util.stream.Collectors;

/// What the rail says of a step in one line.
final class RailFact {
  private RailFact() {}

  static Phrase of(StepId id, JoinSpec spec) {
    return switch (id) {
      case CONTEXT -> fact(joined(spec.cluster().title(), spec.cluster().location()));
      case EXPOSE ->
          spec.cluster().exposeAddress().map(RailFact::fact).orElse(Phrase.of(balancers(spec)));
      case MACHINE -> fact(joined(spec.machineRef().name(), machine(spec)));
      case SIDECAR -> fact(spec.workload().namespace() + "/" + spec.workload().account());
      case SERVICES ->
          fact(
              spec.workload().services().stream()
                  .map(ServiceSpec::name)
                  .collect(Collectors.joining(", ")));
      case TRAFFIC -> fact(host(spec.traffic().url()));
    };
  }

  private static String balancers(JoinSpec spec) {
    return switch (spec.mesh()) {
      case TUTORIAL -> "window.rail.expose";
      case ISTIO_1 -> "window.rail.expose.istio1";
    };
  }

  private static String machine(JoinSpec spec) {
    return switch (spec.machine()) {
      case NewInstance wanted -> wanted.type();
      case ExistingInstance _ -> "";
      case OwnHost host -> host.address();
    };
  }

  private static String joined(String name, String more) {
    return more.isEmpty() ? name : name + " · " + more;
  }

  private static Phrase fact(String text) {
    return Phrase.of("window.fact", text);
  }

  /// The first label is what a person calls the service.
  private static String host(String url) {
    try {
      var host = URI.create(url).getHost();
      return host == null ? url : host.split("\\.", 2)[0];
    } catch (IllegalArgumentException _) {
      return url;
    }
  }
}
