package dev.mooring.step.system;

import dev.mooring.check.Check;
import dev.mooring.check.CheckId;
import dev.mooring.check.Finding;
import dev.mooring.check.Hint;
import dev.mooring.mesh.Mesh;
import dev.mooring.model.JoinSpec;
import dev.mooring.system.Distribution;
import dev.mooring.system.NameService;
import dev.mooring.system.Support;
import dev.mooring.system.SystemReport;
import dev.mooring.system.SystemScript;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Whether the machine is one that the sidecar can be installed on: asked before the first change,
/// so that nothing is left half done. All of it comes from one look.
public final class SystemChecks {
  /// Where the packages of Istio are fetched from.
  private static final String DOWNLOADS = "https://storage.googleapis.com/";

  /// An automatic update of a small machine takes minutes, and ends by itself.
  private static final Duration UPDATE = Duration.ofMinutes(5);

  /// A certificate that is issued by a clock that is ahead is not valid yet here.
  private static final Duration SKEW = Duration.ofSeconds(60);

  private final JoinSpec spec;
  private final SystemLook look;

  private SystemChecks(JoinSpec spec) {
    this.spec = spec;
    this.look =
        new SystemLook(
            spec.machineRef(), new SystemScript(NeededPackages.names(spec), hosts(spec)));
  }

  private static List<String> hosts(JoinSpec spec) {
    return Mesh.of(spec).isHandedOver() ? List.of() : List.of(DOWNLOADS);
  }

  /// The checks of one asking.
  public static List<Check> of(JoinSpec spec) {
    var checks = new SystemChecks(spec);
    var room = new RoomCheck(spec);
    var ports = new PortChecks(spec);
    var all =
        Stream.of(
            checks.once(CheckId.SIDECAR_SYSTEM, seen -> checks.system(seen.report())),
            checks.once(CheckId.SIDECAR_CLOCK, checks::clock),
            checks.once(CheckId.SIDECAR_ROOM, seen -> room.finding(seen.report())),
            checks.within(CheckId.SIDECAR_PACKAGES, seen -> checks.packages(seen.report())),
            checks.once(CheckId.SIDECAR_RESOLVER, seen -> resolver(seen.report())),
            checks.once(CheckId.SIDECAR_PORTS, seen -> ports.finding(seen.report())),
            checks.once(
                CheckId.SIDECAR_INTERNET, seen -> new InternetCheck(spec).finding(seen.report())));
    return all.filter(
            check -> Mesh.of(spec).needsResolver() || !check.id().equals(CheckId.SIDECAR_RESOLVER))
        .toList();
  }

  private Check once(CheckId id, Function<SeenSystem, Finding> question) {
    return Check.once(id, world -> answer(look.at(world), question));
  }

  private Check within(CheckId id, Function<SeenSystem, Finding> question) {
    return Check.within(UPDATE, id, world -> answer(look.at(world), question));
  }

  /// Where there is no machine yet there is nothing wrong with it.
  private static Finding answer(Optional<SeenSystem> seen, Function<SeenSystem, Finding> question) {
    return seen.map(question).orElse(Finding.passed("–"));
  }

  private Finding system(SystemReport report) {
    var distribution = report.distribution();
    if (Support.of(Mesh.of(spec), distribution) == Support.OTHER_PACKAGES) {
      return support(distribution);
    }
    if (!report.hasSystemd()) {
      return Finding.failed(Hint.SYSTEMD_MISSING, distribution.name());
    }
    return report.selinux() ? selinux(distribution) : support(distribution);
  }

  /// Red Hat's family has a policy that lets units without one of their own run unconfined, and
  /// enforces it unless somebody says otherwise; elsewhere it is somebody's own work.
  private Finding selinux(Distribution distribution) {
    var support = support(distribution);
    if (distribution.isLike("debian")) {
      return Finding.failed(Hint.SELINUX_ENFORCING, distribution.name());
    }
    return support instanceof Finding.Failed
        ? support
        : Finding.warning(Hint.SELINUX_ENFORCING, distribution.name());
  }

  private Finding support(Distribution distribution) {
    return switch (Support.of(Mesh.of(spec), distribution)) {
      case TRIED -> Finding.passed(distribution.name());
      case UNTRIED -> Finding.warning(Hint.DISTRIBUTION_UNTRIED, distribution.name());
      case TOO_OLD -> Finding.failed(Hint.DISTRIBUTION_TOO_OLD, distribution.name());
      case OTHER_PACKAGES ->
          Finding.failed(Hint.DISTRIBUTION_WITHOUT_PACKAGES, distribution.name());
    };
  }

  private Finding clock(SeenSystem seen) {
    var skew = seen.skew();
    return skew.compareTo(SKEW) > 0
        ? Finding.failed(Hint.CLOCK_OFF, spec.machineRef().name(), String.valueOf(skew.toSeconds()))
        : Finding.passed(seen.report().time().map(Object::toString).orElse(""));
  }

  private Finding packages(SystemReport report) {
    if (NeededPackages.missing(spec, report).isEmpty()) {
      return Finding.passed("");
    }
    if (!report.holders().isEmpty()) {
      return Finding.waiting(Hint.PACKAGES_LOCKED, report.holders().getFirst().toString());
    }
    // What our own run was interrupted in, this one finishes.
    var isOurs = report.ours().stream().anyMatch(name -> !report.isInstalled(name));
    return report.interrupted().isEmpty() || isOurs
        ? Finding.passed(report.distribution().isLike("debian") ? "dpkg" : "rpm")
        : Finding.failed(
            Hint.INSTALLATION_INTERRUPTED,
            report.interrupted().lines().findFirst().orElse("").strip());
  }

  private static Finding resolver(SystemReport report) {
    if (report.names() == NameService.UNKNOWN) {
      return Finding.failed(Hint.RESOLVER_UNKNOWN, "/etc/resolv.conf");
    }
    return report.isResolverFrozen() && report.readOnly().isEmpty()
        ? Finding.failed(Hint.RESOLV_CONF_READ_ONLY, "/etc/resolv.conf")
        : Finding.passed(report.names().word());
  }
}
