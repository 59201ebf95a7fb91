package dev.mooring.live.ssh;

import dev.mooring.live.call.Exchange;
import dev.mooring.live.call.Recess;
import dev.mooring.live.call.Silence;
import dev.mooring.live.ssh.config.SshAsked;
import dev.mooring.live.ssh.config.SshConfig;
import dev.mooring.live.ssh.config.SshHost;
import dev.mooring.live.ssh.trust.OwnKnownHosts;
import dev.mooring.model.MachineRef;
import dev.mooring.port.CloudReader;
import dev.mooring.port.HostKey;
import dev.mooring.port.Instance;
import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// The machines of a cloud by SSH, each with one connection that is kept until all are closed.
public final class SshMachines implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final CloudReader cloud;
  private final SshSetup setup;
  private final SshRoutes routes;
  private final SshConnector connector;
  private final LoginPauses pauses;
  private final Map<MachineRef, SshMachine> machines = new ConcurrentHashMap<>();
  private final Map<MachineRef, WorldException> silences = new ConcurrentHashMap<>();
  private final Map<MachineRef, Silence> quiet = new ConcurrentHashMap<>();
  private final Function<MachineRef, String> users;
  private final Exchange exchange;

  /// With the journey's own key alone, and nobody to ask.
  ///
  /// @param config leads to machines that are named in it, instead of by their address
  /// @param knownHosts files that are trusted where the cloud has published no key
  public SshMachines(
      CloudReader cloud, SshConfig config, List<Path> knownHosts, SshKeyFile key, String user) {
    this(cloud, SshSetup.of(config, knownHosts), key, user);
  }

  /// @param cloud tells addresses and host keys
  /// @param setup what this computer brings along
  /// @param key the journey's key; host keys that a person said yes to are kept beside it
  /// @param user whom to log in as where the configuration names nobody
  public SshMachines(CloudReader cloud, SshSetup setup, SshKeyFile key, String user) {
    this(cloud, setup, key, user, PATIENCE, Exchange.LONGEST);
  }

  /// @param users each machine's login user, where the configuration names none
  /// @param user the same on the way to it
  public SshMachines(
      CloudReader cloud,
      SshSetup setup,
      SshKeyFile key,
      String user,
      Function<MachineRef, String> users) {
    this(cloud, setup, key, user, users, PATIENCE, Exchange.LONGEST);
  }

  SshMachines(CloudReader cloud, SshSetup setup, SshKeyFile key, String user, Duration patience) {
    this(cloud, setup, key, user, patience, Exchange.LONGEST);
  }

  /// @param patience for one answer
  /// @param within a login, and a command that only looks
  SshMachines(
      CloudReader cloud,
      SshSetup brought,
      SshKeyFile key,
      String user,
      Duration patience,
      Duration within) {
    this(cloud, brought, key, user, _ -> user, patience, within);
  }

  private SshMachines(
      CloudReader cloud,
      SshSetup brought,
      SshKeyFile key,
      String user,
      Function<MachineRef, String> users,
      Duration patience,
      Duration within) {
    this.users = users;
    this.exchange = new Exchange(within, new Recess());
    var own = new OwnKnownHosts(key.path().resolveSibling("known_hosts"));
    var algorithms = SshAlgorithms.config();
    this.cloud = cloud;
    this.setup =
        brought.asking(new CalmQuestions(brought.questions(), System::nanoTime, exchange.recess()));
    this.routes = new SshRoutes(setup, new SshIdentities(setup, algorithms), key, own, user);
    this.connector =
        new SshConnector(
            algorithms, SshConnector.Patience.of(exchange, patience), setup.questions(), own);
    this.pauses = new LoginPauses(System::nanoTime);
  }

  /// The machine, logged in to. Empty when it does not exist, is not running, has not published its
  /// host keys, or when nobody answers yet; [#silence(MachineRef)] then tells why.
  ///
  /// @throws WorldException.Denied when the login is refused
  /// @throws WorldException.Unreachable when it shows a host key that is not its own, or when
  ///   waiting would not help
  public Optional<SshMachine> machine(MachineRef ref) {
    var machine = machines.computeIfAbsent(ref, this::unconnected);
    if (machine.isConnected()) {
      return Optional.of(machine);
    }
    silences.remove(ref);
    return route(ref).flatMap(route -> connected(ref, machine, route));
  }

  /// Logs in once more, beside the connection that is kept, and hangs up. False where there is no
  /// way to the machine yet.
  ///
  /// @throws WorldException.Unreachable when nobody answers
  /// @throws WorldException.Denied when the login is refused
  public boolean letsIn(MachineRef ref) {
    var route = route(ref);
    route.ifPresent(way -> connect(ref, way).close());
    return route.isPresent();
  }

  /// Why the machine was empty at the last look, where it was asked.
  public Optional<WorldException> silence(MachineRef ref) {
    return Optional.ofNullable(silences.get(ref));
  }

  private Optional<SshMachine> connected(MachineRef ref, SshMachine machine, SshRoute route) {
    try {
      machine.connected(() -> connect(ref, route));
      return Optional.of(machine);
    } catch (WorldException.Unreachable failure) {
      if (!SshFailures.mayPass(failure) && !mayYetPublish(ref, failure)) {
        throw failure;
      }
      silences.put(ref, failure);
      return Optional.empty();
    }
  }

  /// A machine that has just begun to answer may be about to publish its host keys.
  private boolean mayYetPublish(MachineRef ref, WorldException failure) {
    return ref.host().isEmpty()
        && failure.trouble().filter(Trouble.HOST_KEY_UNKNOWN::equals).isPresent()
        && !setup.questions().isSomebodyThere();
  }

  private SshConnection connect(MachineRef ref, SshRoute route) {
    pauses.pass(ref);
    var silence = quiet(ref);
    silence.pass();
    var begin = silence.now();
    try {
      var connection = connector.connect(route);
      pauses.letIn(ref);
      silence.ended();
      return connection;
    } catch (WorldException.Unreachable failure) {
      silence.fell(failure, begin);
      throw failure;
    } catch (WorldException.Denied refused) {
      pauses.refused(ref, refused);
      throw refused;
    }
  }

  private Silence quiet(MachineRef ref) {
    return quiet.computeIfAbsent(ref, _ -> new Silence());
  }

  /// Each connection asks the cloud anew: a machine that was made again has new keys.
  private SshMachine unconnected(MachineRef ref) {
    return new SshMachine(
        () -> connect(ref, route(ref).orElseThrow(() -> notRunning(ref))),
        new Sudo(setup.questions(), () -> address(ref).orElseThrow(() -> notRunning(ref))),
        exchange,
        quiet(ref));
  }

  private static WorldException notRunning(MachineRef ref) {
    return new WorldException.Unreachable(Phrase.of("refusal.machine.stopped", ref), null);
  }

  /// Where the machine is reached; empty when it does not run or has no address.
  Optional<SshTarget> address(MachineRef ref) {
    return host(ref).map(host -> SshRoutes.target(host, users.apply(ref)));
  }

  /// A machine of ours publishes its host keys before it lets anybody in, so they are waited for;
  /// of another one somebody may know the key.
  private Optional<SshRoute> route(MachineRef ref) {
    return host(ref)
        .map(host -> routes.to(host, published(ref), users.apply(ref)))
        .filter(route -> route.isCheckable() || !isOurs(ref));
  }

  private boolean isOurs(MachineRef ref) {
    return instance(ref)
        .filter(instance -> "mooring".equals(instance.labels().get("created-by")))
        .isPresent();
  }

  private Optional<Instance> instance(MachineRef ref) {
    return ref.host().isPresent() ? Optional.empty() : cloud.instance(ref);
  }

  private Optional<SshHost> host(MachineRef ref) {
    return ref.host()
        .map(own -> setup.config().host(new SshAsked(own.host(), own.user(), own.port())))
        .or(() -> instance(ref).filter(Instance::isRunning).flatMap(this::host));
  }

  /// Only Compute Engine has a place where machines publish their keys.
  private List<HostKey> published(MachineRef ref) {
    return ref.host().isPresent() ? List.of() : cloud.hostKeys(ref);
  }

  private Optional<SshHost> host(Instance instance) {
    return setup
        .config()
        .find(instance.ref().name())
        .or(
            () ->
                Stream.of(instance.externalIp(), instance.internalIp())
                    .filter(address -> !address.isEmpty())
                    .findFirst()
                    .map(SshHost::plain));
  }

  @Override
  public void close() {
    machines.values().forEach(SshMachine::close);
  }
}
