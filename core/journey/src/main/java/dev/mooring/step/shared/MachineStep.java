package dev.mooring.step.shared;

import dev.mooring.change.cloud.AddTags;
import dev.mooring.change.cloud.AllowSsh;
import dev.mooring.change.cloud.CreateFirewallRule;
import dev.mooring.change.cloud.CreateMachine;
import dev.mooring.change.cloud.SshAccess;
import dev.mooring.check.Check;
import dev.mooring.check.CheckId;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.Machine.ExistingInstance;
import dev.mooring.model.Machine.NewInstance;
import dev.mooring.model.OwnHost;
import dev.mooring.step.Step;
import dev.mooring.step.StepId;
import dev.mooring.step.Wish;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The machine: create one or take an existing one, let the pods reach its service ports, and log
/// in to it with a host key that the machine itself published. A host of one's own is only looked
/// at: its firewall is its owner's.
public final class MachineStep implements Step {
  /// A host of one's own has booted long ago.
  private static final Duration ANSWER = Duration.ofSeconds(20);

  private static final Duration BOOT = Duration.ofMinutes(5);
  private final SshAccess access;

  public MachineStep(SshAccess access) {
    this.access = access;
  }

  @Override
  public StepId id() {
    return StepId.MACHINE;
  }

  @Override
  public Set<StepId> needs() {
    return Set.of(StepId.CONTEXT);
  }

  @Override
  public List<Check> before(JoinSpec spec) {
    return List.of(
        switch (spec.machine()) {
          case NewInstance _, ExistingInstance _ ->
              Check.once(CheckId.MACHINE_INSTANCE, world -> MachineChecks.instance(world, spec));
          case OwnHost host ->
              Check.within(
                  ANSWER, CheckId.MACHINE_HOST, world -> OwnHostChecks.answers(world, spec, host));
        });
  }

  @Override
  public List<Wish> wishes(JoinSpec spec) {
    var tags = Set.of(tag(spec));
    return switch (spec.machine()) {
      case NewInstance wanted ->
          inProject(spec, Wish.of(new CreateMachine(wanted, spec.cluster(), access, tags)));
      case ExistingInstance(var ref, var user) ->
          inProject(
              spec, Wish.of(new AllowSsh(ref, user, access)), Wish.of(new AddTags(ref, tags)));
      case OwnHost _ -> List.of();
    };
  }

  private List<Wish> inProject(JoinSpec spec, Wish... reach) {
    var machine = spec.machineRef();
    var firewall =
        new CreateFirewallRule(
            spec.cluster(),
            machine,
            "mooring-pods-to-" + machine.name(),
            tag(spec),
            spec.workload().ports(),
            access.journey());
    return spec.workload().ports().isEmpty()
        ? List.of(reach)
        : Stream.concat(Stream.of(Wish.of(firewall)), Stream.of(reach)).toList();
  }

  private static String tag(JoinSpec spec) {
    return "mooring-" + spec.machineRef().name();
  }

  @Override
  public List<Check> after(JoinSpec spec) {
    var root = Check.within(BOOT, CheckId.MACHINE_ROOT, world -> MachineChecks.root(world, spec));
    return switch (spec.machine()) {
      case NewInstance _, ExistingInstance _ ->
          List.of(
              Check.within(BOOT, CheckId.MACHINE_SSH, world -> MachineChecks.ssh(world, spec)),
              root);
      case OwnHost host ->
          List.of(
              root,
              Check.once(
                  CheckId.MACHINE_ADDRESS,
                  world -> OwnHostChecks.hasAddress(world, host.ref(), host)));
    };
  }
}
