package dev.mooring.runbook;

import dev.mooring.check.Check;
import dev.mooring.command.Command;
import dev.mooring.command.Shell;
import dev.mooring.command.bash.Bash;
import dev.mooring.facts.CloudClusters;
import dev.mooring.mesh.istio1.EastWestGateway;
import dev.mooring.mesh.istio1.IstiodBalancer;
import dev.mooring.mesh.istio1.Revision;
import dev.mooring.mesh.tutorial.ControlPlaneBalancer;
import dev.mooring.model.JoinSpec;
import dev.mooring.port.ResourceRef;
import dev.mooring.step.tutorial.ExposeStep;
import java.util.Optional;
import java.util.stream.Stream;

/// What a person types for a check, where that is one command. What takes a while is waited for.
final class HandChecks {
  private HandChecks() {}

  static Optional<String> of(Check check, JoinSpec spec) {
    return switch (check.id()) {
      case CONTEXT_CLUSTER -> Optional.of("kubectl version");
      case CONTEXT_ISTIO ->
          Optional.of("kubectl -n " + JoinSpec.ISTIO_NAMESPACE + " get pods -l istio=pilot");
      case CONTEXT_BOOKINFO -> Optional.of("kubectl -n " + spec.bookinfoNamespace() + " get pods");
      case CONTEXT_PROJECT ->
          Optional.of(
              "gcloud container clusters describe %s --location %s --format 'value(servicesIpv4Cidr)'"
                  .formatted(
                      Shell.quote(spec.cluster().name()), Shell.quote(spec.cluster().location())));
      case CONTEXT_RANGE ->
          Optional.of("echo " + Bash.word(CloudClusters.typedServiceRange(spec.cluster())));
      case MACHINE_SSH, MACHINE_HOST -> Optional.of(until(onMachine(spec, "true")));
      case SIDECAR_KEYS ->
          Optional.of(
              until(
                  "kubectl -n %s get secret istio.%s >/dev/null 2>&1"
                      .formatted(spec.workload().namespace(), spec.workload().account())));
      case MACHINE_ROOT -> Optional.of(onMachine(spec, "sudo true"));
      case SIDECAR_CAPTURE -> Optional.of(onMachine(spec, "sudo iptables -t nat -S"));
      case SERVICES_RATINGS ->
          Optional.of(
              "kubectl -n "
                  + spec.bookinfoNamespace()
                  + " wait --for=condition=Ready pod -l app=ratings --timeout=5m");
      case TRAFFIC_CURL ->
          Optional.of(
              onMachine(spec, "curl -sv --max-time 20 " + Shell.quote(spec.traffic().url())));
      case TRAFFIC_UNITS ->
          Optional.of(onMachine(spec, "systemctl is-active istio istio-auth-node-agent"));
      case EXPOSE_ISTIOD -> Optional.of(until(hasAddress(door(spec))));
      case TRAFFIC_READY ->
          Optional.of(onMachine(spec, "curl -sf http://localhost:15021/healthz/ready"));
      case TRAFFIC_ENTRY ->
          Optional.of(
              "kubectl -n "
                  + spec.workload().namespace()
                  + " get workloadentries.networking.istio.io");
      default -> address(check);
    };
  }

  private static Optional<String> address(Check check) {
    return Stream.of(ControlPlaneBalancer.values())
        .filter(balancer -> check.id() == ExposeStep.checkOf(balancer))
        .map(ControlPlaneBalancer::ref)
        .map(ref -> until(hasAddress(ref)))
        .findFirst();
  }

  private static ResourceRef door(JoinSpec spec) {
    return spec.choices().hasNetworks()
        ? EastWestGateway.ref(JoinSpec.ISTIO_NAMESPACE)
        : IstiodBalancer.of(JoinSpec.ISTIO_NAMESPACE, new Revision(spec.choices().revision()))
            .ref();
  }

  private static String hasAddress(ResourceRef ref) {
    return "[ -n \"$(kubectl -n %s get service %s -o jsonpath='{.status.loadBalancer.ingress[0].ip}{.spec.externalIPs[0]}')\" ]"
        .formatted(ref.namespace(), ref.name());
  }

  private static String onMachine(JoinSpec spec, String command) {
    return Bash.of(Command.on(spec.machineRef(), command));
  }

  private static String until(String question) {
    return "until " + question + "; do sleep 5; done";
  }
}
