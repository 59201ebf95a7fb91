package dev.mooring.live;

import dev.mooring.model.MachineRef;
import dev.mooring.model.OwnHost;
import dev.mooring.port.CloudReader;
import dev.mooring.port.HostKey;
import dev.mooring.port.Instance;
import dev.mooring.port.WorldException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The machines of a cloud by SSH, each with one connection that is kept until all are closed.
public final class SshMachines implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final CloudReader cloud;
  private final SshConfig config;
  private final List<Path> knownHosts;
  private final SshKeyFile key;
  private final String user;
  private final SshConnector connector;
  private final Map<MachineRef, SshMachine> machines = new ConcurrentHashMap<>();

  /// @param cloud tells addresses and host keys
  /// @param config leads to machines that are named in it, instead of by their address
  /// @param knownHosts files that are trusted where the cloud has published no key
  /// @param key the journey's key
  /// @param user whom to log in as where the configuration names nobody
  public SshMachines(
      CloudReader cloud, SshConfig config, List<Path> knownHosts, SshKeyFile key, String user) {
    this(cloud, config, knownHosts, key, user, PATIENCE);
  }

  SshMachines(
      CloudReader cloud,
      SshConfig config,
      List<Path> knownHosts,
      SshKeyFile key,
      String user,
      Duration patience) {
    this.cloud = cloud;
    this.config = config;
    this.knownHosts = List.copyOf(knownHosts);
    this.key = key;
    this.user = user;
    this.connector = new SshConnector(patience);
  }

  /// The machine, logged in to. Empty when it does not exist, is not running, has not published its
  /// host keys, or when nobody answers yet.
  ///
  /// @throws WorldException.Denied when the login is refused
  /// @throws WorldException.Unreachable when it shows a host key that is not its own
  public Optional<SshMachine> machine(MachineRef ref) {
    var machine = machines.computeIfAbsent(ref, this::unconnected);
    if (machine.isConnected()) {
      return Optional.of(machine);
    }
    return route(ref).flatMap(route -> connected(machine, route));
  }

  private Optional<SshMachine> connected(SshMachine machine, SshRoute route) {
    try {
      machine.connected(() -> connector.connect(route));
      return Optional.of(machine);
    } catch (WorldException.Unreachable failure) {
      if (SshFailures.isRefusedHostKey(failure)) {
        throw failure;
      }
      return Optional.empty();
    }
  }

  /// Each connection asks the cloud anew: a machine that was made again has new keys.
  private SshMachine unconnected(MachineRef ref) {
    return new SshMachine(
        () ->
            connector.connect(
                route(ref)
                    .orElseThrow(
                        () -> new WorldException.Unreachable(ref + " is not running.", null))));
  }

  /// Where the machine is reached; empty when it does not run or has no address.
  Optional<SshTarget> address(MachineRef ref) {
    return host(ref).map(this::target);
  }

  private Optional<SshRoute> route(MachineRef ref) {
    return host(ref)
        .map(host -> route(host, new TrustedHostKeys(published(ref), knownHosts)))
        .filter(SshRoute::isCheckable);
  }

  private Optional<SshHost> host(MachineRef ref) {
    return ref.host()
        .map(own -> over(config.find(own.host()).orElse(plain(own.host())), own))
        .or(() -> cloud.instance(ref).filter(Instance::isRunning).flatMap(this::host));
  }

  /// What the owner of a host said goes over what the configuration says.
  private static SshHost over(SshHost known, OwnHost own) {
    return new SshHost(
        known.hostName(),
        own.port() == 0 ? known.port() : own.port(),
        own.user().isEmpty() ? known.user() : own.user(),
        known.identities(),
        known.jumps());
  }

  /// Only Compute Engine has a place where machines publish their keys.
  private List<HostKey> published(MachineRef ref) {
    return ref.host().isPresent() ? List.of() : cloud.hostKeys(ref);
  }

  private Optional<SshHost> host(Instance instance) {
    return config
        .find(instance.ref().name())
        .or(
            () ->
                Stream.of(instance.externalIp(), instance.internalIp())
                    .filter(address -> !address.isEmpty())
                    .findFirst()
                    .map(SshMachines::plain));
  }

  private static SshHost plain(String address) {
    return new SshHost(address, 22, "", List.of(), List.of());
  }

  private SshRoute route(SshHost host, TrustedHostKeys trusted) {
    var hops = new ArrayList<SshRoute.Hop>();
    for (var jump : host.jumps()) {
      var via = SshJump.parse(jump);
      var known = config.find(via.host()).orElse(plain(via.host()));
      hops.add(hop(via.over(known), new TrustedHostKeys(List.of(), knownHosts)));
    }
    hops.add(hop(host, trusted));
    return new SshRoute(hops);
  }

  private SshRoute.Hop hop(SshHost host, TrustedHostKeys trusted) {
    var identities = Stream.concat(host.identities().stream(), Stream.of(key.path())).toList();
    return new SshRoute.Hop(target(host), trusted, identities);
  }

  private SshTarget target(SshHost host) {
    return new SshTarget(host.hostName(), host.port(), host.user().isEmpty() ? user : host.user());
  }

  @Override
  public void close() {
    machines.values().forEach(SshMachine::close);
  }
}
