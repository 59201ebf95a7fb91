package dev.mooring.step.tutorial;

import dev.mooring.change.file.FileBody;
import dev.mooring.change.file.PutFile;
import dev.mooring.change.file.PutKeys;
import dev.mooring.change.object.ApplyResource;
import dev.mooring.change.resolver.DnsmasqBody;
import dev.mooring.change.resolver.UseLocalResolver;
import dev.mooring.change.software.InstallIstio;
import dev.mooring.change.software.InstallPackages;
import dev.mooring.change.unit.StartUnit;
import dev.mooring.change.unit.UnitEffect;
import dev.mooring.check.Check;
import dev.mooring.check.CheckId;
import dev.mooring.mesh.tutorial.TutorialManifests;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.MachineRef;
import dev.mooring.model.OwnHost;
import dev.mooring.step.Milestone;
import dev.mooring.step.Step;
import dev.mooring.step.StepId;
import dev.mooring.step.Wish;
import dev.mooring.step.shared.OwnHostChecks;
import dev.mooring.step.system.NeededPackages;
import dev.mooring.step.system.SystemChecks;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Install the sidecar: packages, the two generated files, the account's keys, the resolver, and
/// both units.
///
/// Packages come first because they need nothing of the cluster: they are installed while the load
/// balancers still get their addresses.
public final class SidecarStep implements Step {
  /// The release whose samples the tutorial uses; no other 0.2 release has them.
  static final String VERSION = "0.2.12";

  private static final Duration SECRET = Duration.ofMinutes(2);
  private static final Duration CERTIFICATE = Duration.ofMinutes(3);

  @Override
  public StepId id() {
    return StepId.SIDECAR;
  }

  @Override
  public Set<StepId> needs() {
    return Set.of(StepId.MACHINE);
  }

  @Override
  public List<Check> before(JoinSpec spec) {
    return SystemChecks.of(spec);
  }

  @Override
  public List<Wish> wishes(JoinSpec spec) {
    var machine = spec.machineRef();
    var namespace = TutorialManifests.namespace(spec.workload().namespace());
    return List.of(
        Wish.of(new ApplyResource(namespace, "v1", Optional.empty())),
        Wish.of(dnsmasq(machine)),
        Wish.of(new InstallPackages(machine, NeededPackages.TOOLS)),
        Wish.of(new InstallIstio(machine, VERSION)).reaching(Milestone.PACKAGES),
        Wish.of(clusterEnv(spec)),
        Wish.of(new PutKeys(machine, spec.workload().namespace(), spec.workload().account()))
            .awaiting(
                Check.within(
                    SECRET, CheckId.SIDECAR_KEYS, world -> SidecarChecks.keys(world, spec))),
        Wish.of(kubedns(spec)).after(StepId.EXPOSE),
        Wish.of(new StartUnit(machine, "dnsmasq", new UnitEffect.ResolvesPilot()))
            .after(StepId.EXPOSE),
        Wish.of(new UseLocalResolver(machine)),
        Wish.of(new StartUnit(machine, "istio-auth-node-agent", new UnitEffect.GetsCertificate())),
        Wish.of(
            new StartUnit(machine, "istio", new UnitEffect.Captures(spec.cluster(), List.of()))));
  }

  private static PutFile clusterEnv(JoinSpec spec) {
    var body = new FileBody.ClusterEnvBody(spec.cluster());
    var owner = "istio-proxy:istio-proxy";
    return new PutFile(
        spec.machineRef(), "/var/lib/istio/envoy/cluster.env", body, owner, "0644", "istio");
  }

  /// Before the package, which starts the unit: from its first moment it listens where it should.
  private static PutFile dnsmasq(MachineRef machine) {
    return new PutFile(
        machine,
        "/etc/dnsmasq.d/mooring",
        new DnsmasqBody(machine),
        "root:root",
        "0644",
        "dnsmasq");
  }

  private static PutFile kubedns(JoinSpec spec) {
    return new PutFile(
        spec.machineRef(),
        "/etc/dnsmasq.d/kubedns",
        new FileBody.KubednsBody(spec.cluster()),
        "root:root",
        "0644",
        "dnsmasq");
  }

  @Override
  public List<Check> after(JoinSpec spec) {
    var always =
        List.of(
            Check.once(CheckId.SIDECAR_LOOKUPS, world -> SidecarChecks.lookups(world, spec)),
            Check.within(
                CERTIFICATE,
                CheckId.SIDECAR_CERTIFICATE,
                world -> SidecarChecks.certificate(world, spec)),
            Check.within(
                Duration.ofSeconds(30),
                CheckId.SIDECAR_CAPTURE,
                world -> SidecarChecks.capture(world, spec)));
    return spec.machine() instanceof OwnHost host
        ? Stream.concat(
                Stream.of(
                    Check.once(
                        CheckId.SIDECAR_REACH, world -> OwnHostChecks.reaches(world, host.ref()))),
                always.stream())
            .toList()
        : always;
  }
}
