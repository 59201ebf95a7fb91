package dev.mooring.step.istio1;

import dev.mooring.change.file.PutToken;
import dev.mooring.change.object.ApplyGroup;
import dev.mooring.change.object.ApplyResource;
import dev.mooring.change.software.InstallSidecar;
import dev.mooring.change.software.InstallTools;
import dev.mooring.change.software.ProxyFolders;
import dev.mooring.change.unit.KeepSidecar;
import dev.mooring.change.unit.StartSidecar;
import dev.mooring.check.Check;
import dev.mooring.check.CheckId;
import dev.mooring.facts.Joining;
import dev.mooring.mesh.istio1.ControlPlane;
import dev.mooring.mesh.istio1.MachineGroup;
import dev.mooring.mesh.tutorial.TutorialManifests;
import dev.mooring.model.JoinSpec;
import dev.mooring.step.Milestone;
import dev.mooring.step.Step;
import dev.mooring.step.StepId;
import dev.mooring.step.Wish;
import dev.mooring.step.system.NeededPackages;
import dev.mooring.step.system.SystemChecks;
import dev.mooring.text.Phrase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Install the sidecar: the machine's identity and group in the cluster, the package of istiod's
/// own version, the files that istioctl would write, a token, and the start above a safety net.
public final class Istio1SidecarStep implements Step {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration SEEN = Duration.ofSeconds(30);
  private final ControlPlane plane;
  private final Duration patience;

  public Istio1SidecarStep(ControlPlane plane) {
    this(plane, PATIENCE);
  }

  /// @param patience how long to wait for the machine in the mesh, and after which it takes a
  ///   capture back that nobody wants to keep
  public Istio1SidecarStep(ControlPlane plane, Duration patience) {
    this.plane = plane;
    this.patience = patience;
  }

  @Override
  public StepId id() {
    return StepId.SIDECAR;
  }

  @Override
  public Phrase why() {
    return Phrase.of("sidecar.why.istio1");
  }

  @Override
  public Set<StepId> needs() {
    return Set.of(StepId.MACHINE);
  }

  /// The machine and the mesh of a journey.
  public static Joining joining(JoinSpec spec, ControlPlane plane) {
    return new Joining(plane, spec.machineRef(), MachineGroup.of(spec), Door.of(spec, plane));
  }

  @Override
  public List<Check> before(JoinSpec spec) {
    var machine = new MachineBefore(joining(spec, plane));
    return Stream.concat(
            SystemChecks.of(spec).stream(),
            Stream.of(
                Check.once(CheckId.SIDECAR_PROCESSOR, machine::processor),
                Check.once(CheckId.SIDECAR_MESH, machine::mesh),
                Check.once(CheckId.SIDECAR_GROUP, machine::group)))
        .toList();
  }

  @Override
  public List<Wish> wishes(JoinSpec spec) {
    var joining = joining(spec, plane);
    var machine = spec.machineRef();
    var start = new StartSidecar(machine, patience);
    var net = new NetChecks(machine, patience);
    var install = new InstallSidecar(machine, plane.version());
    var joined = new JoinChecks(joining);
    var files = new SidecarFiles(joining);
    var used = Stream.concat(Stream.of(install), files.all()).toList();
    return Stream.of(
            Stream.of(
                object(TutorialManifests.namespace(spec.workload().namespace()), "v1"),
                object(joining.group().serviceAccount(), spec.workload().namespace()),
                Wish.of(new ApplyGroup(joining)),
                Wish.of(new InstallTools(machine, NeededPackages.ISTIO1_TOOLS)),
                Wish.of(install).reaching(Milestone.PACKAGES),
                Wish.of(new ProxyFolders(machine)),
                Wish.of(files.root())
                    .awaiting(
                        Check.within(
                            SEEN, CheckId.SIDECAR_ROOT, new MachineBefore(joining)::hasRoot)),
                Wish.of(new PutToken(joining)),
                Wish.of(files.environment()),
                Wish.of(files.mesh())),
            files.metadata().map(Wish::of),
            Stream.of(
                Wish.of(files.hosts()).after(StepId.EXPOSE),
                Wish.of(start)
                    .using(used)
                    .after(StepId.EXPOSE)
                    .awaiting(
                        Check.within(SEEN, CheckId.SIDECAR_ISTIOD, new IstiodKnock(joining)::ask)),
                Wish.of(new KeepSidecar(start))
                    .using(used)
                    .awaiting(
                        Check.within(patience.dividedBy(2), CheckId.SIDECAR_NET, net::isReached),
                        Check.within(patience.dividedBy(2), CheckId.SIDECAR_READY, joined::ready))))
        .flatMap(wishes -> wishes)
        .toList();
  }

  private static Wish object(dev.mooring.port.Resource wanted, String detail) {
    return Wish.of(new ApplyResource(wanted, detail, Optional.empty()));
  }

  @Override
  public List<Check> after(JoinSpec spec) {
    var checks = new JoinChecks(joining(spec, plane));
    return List.of(
        Check.within(patience, CheckId.SIDECAR_UNIT, checks::unit),
        Check.within(patience, CheckId.SIDECAR_READY, checks::ready),
        Check.within(patience, CheckId.SIDECAR_IDENTITY, checks::certificate),
        Check.within(patience, CheckId.SIDECAR_ENTRY, checks::entry),
        Check.within(patience, CheckId.SIDECAR_HEALTH, checks::health));
  }
}
