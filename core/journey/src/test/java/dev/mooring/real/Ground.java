package dev.mooring.real;

import dev.mooring.live.LiveWorld;
import dev.mooring.live.google.NoCloud;
import dev.mooring.live.ssh.SshMachines;
import dev.mooring.live.ssh.SshSetup;
import dev.mooring.live.ssh.config.SshConfig;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.JourneyId;
import dev.mooring.model.MachineRef;
import dev.mooring.model.OwnHost;
import dev.mooring.port.Access;
import dev.mooring.step.shared.RightsManifest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A real machine beside a real API server, and no cloud: what the journey into either mesh stands
/// on. The machine downloads Istio's packages from the test.
final class Ground implements AutoCloseable {
  final RealMachine machine;
  final RealCluster cluster;
  final MachineRef ref;
  final Path home;
  private final Deque<Runnable> open = new ArrayDeque<>();

  /// What Istio offers for download.
  ///
  /// @param host where it is
  /// @param build builds the packages in a folder
  record Release(String host, String version, Consumer<Path> build) {}

  /// @param suite Debian's name of its release
  Ground(Path home, String suite, Release release) throws IOException {
    this.home = home;
    var packages = Files.createDirectories(home.resolve("packages"));
    release.build().accept(packages);
    machine =
        keep(
            RealMachine.boot(
                MachineOptions.debian(suite)
                    .knowing(release.host(), "")
                    .furnishedBy(tree -> furnish(tree, suite, release, packages))),
            RealMachine::close);
    ref = MachineRef.own(new OwnHost(machine.address(), 22, machine.user(), machine.address()));
    cluster = keep(new RealCluster(), RealCluster::close);
  }

  private void furnish(Furnishing tree, String suite, Release release, Path packages) {
    var debian = keep(PackageServer.start(tree.hostAddress(), suite), PackageServer::close);
    tree.installFrom(debian.port());
    var istio =
        keep(
            IstioDownloads.start(release.host(), tree.hostAddress(), release.version(), packages),
            IstioDownloads::close);
    tree.trust(istio.authority());
  }

  /// Gives a user the generated rights and nothing more.
  void allow(RealUser least, JoinSpec spec, List<Access> rights) {
    var manifest = RightsManifest.yaml(spec, rights, Optional.of(least.login()));
    var stream = new ByteArrayInputStream(manifest.getBytes(StandardCharsets.UTF_8));
    cluster.admin().load(stream).serverSideApply();
  }

  /// The world as that user sees it.
  LiveWorld world(RealUser user) throws IOException {
    var known =
        Files.writeString(
            home.resolve("known_hosts"),
            "%s %s %s\n"
                .formatted(
                    machine.address(), machine.hostKey().type(), machine.hostKey().base64()));
    var setup = SshSetup.of(new SshConfig(List.of()), List.of(known));
    var cloud = new NoCloud();
    var machines =
        keep(new SshMachines(cloud, setup, machine.key(), machine.user()), SshMachines::close);
    return new LiveWorld(
        JourneyId.random(), cluster.as(user), cloud, machines, InstantSource.system());
  }

  /// Closes it with the ground.
  <T> T keep(T opened, Consumer<T> close) {
    open.push(() -> close.accept(opened));
    return opened;
  }

  @Override
  public void close() {
    while (!open.isEmpty()) {
      open.pop().run();
    }
  }
}
