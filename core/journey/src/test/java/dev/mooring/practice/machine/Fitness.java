package dev.mooring.practice.machine;

import dev.mooring.check.Check;
import dev.mooring.check.Finding;
import dev.mooring.lab.machine.Workbench;
import dev.mooring.model.ClusterRef;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.Machine.ExistingInstance;
import dev.mooring.model.MachineRef;
import dev.mooring.model.MeshKind;
import dev.mooring.step.system.SystemChecks;
import dev.mooring.step.tutorial.SidecarStep;
import java.util.List;

/// What the sidecar's first checks find on a practice machine.
final class Fitness {
  private static final JoinSpec SPEC = spec(MeshKind.TUTORIAL);

  private Fitness() {}

  private static JoinSpec spec(MeshKind mesh) {
    return JoinSpec.of(
        mesh,
        new ClusterRef("ctx", "practice", "us-central1-a", "demo"),
        new ExistingInstance(new MachineRef("practice", "us-central1-a", "istio-vm"), "ana"));
  }

  static List<Finding.Failed> failures(Workbench bench) {
    return failures(bench, checks());
  }

  static List<Finding.Failed> istio1Failures(Workbench bench) {
    return failures(bench, istio1Checks());
  }

  private static List<Finding.Failed> failures(Workbench bench, List<Check> checks) {
    return checks.stream()
        .map(check -> check.verdict(new OneMachine(bench)))
        .filter(Finding.Failed.class::isInstance)
        .map(Finding.Failed.class::cast)
        .toList();
  }

  static Finding finding(Workbench bench, String subject) {
    return finding(bench, subject, checks());
  }

  static Finding istio1Finding(Workbench bench, String subject) {
    return finding(bench, subject, istio1Checks());
  }

  private static Finding finding(Workbench bench, String subject, List<Check> checks) {
    return checks.stream()
        .filter(check -> check.id().word().equals("sidecar." + subject))
        .map(check -> check.ask(new OneMachine(bench)))
        .findFirst()
        .orElseThrow();
  }

  private static List<Check> checks() {
    return new SidecarStep().before(SPEC);
  }

  private static List<Check> istio1Checks() {
    return SystemChecks.of(spec(MeshKind.ISTIO_1));
  }
}
