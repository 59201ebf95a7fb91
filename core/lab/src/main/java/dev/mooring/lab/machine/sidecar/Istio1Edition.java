package dev.mooring.lab.machine.sidecar;

import dev.mooring.lab.machine.apt.Dpkg;
import dev.mooring.lab.machine.disk.Accounts;
import dev.mooring.lab.machine.disk.Disk;
import dev.mooring.lab.machine.istio.Edition;
import dev.mooring.lab.machine.net.NameServers;
import dev.mooring.lab.machine.net.NatTable;
import dev.mooring.lab.machine.net.Resolver;
import dev.mooring.lab.machine.process.Program;
import dev.mooring.lab.machine.systemd.Journal;
import dev.mooring.lab.machine.systemd.Units;
import dev.mooring.lab.world.Istiod;
import dev.mooring.lab.world.LabTime;
import dev.mooring.lab.world.MachineState;
import dev.mooring.lab.world.MachineState.Workload;
import dev.mooring.lab.world.MeshNetwork.Reply;
import java.io.ByteArrayOutputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;

/// Istio 1.24 and later: one package, one unit; the agent answers the machine's DNS questions.
public final class Istio1Edition implements Edition {
  private final MachineState machine;
  private final Istiod istiod;
  private final Agent agent;
  private final SidecarUnit unit;
  private final AgentPorts ports;
  private final Dpkg.Archives archives;
  private final Program program;

  private Istio1Edition(Place place, Agent agent, SidecarUnit unit) {
    this.machine = place.machine();
    this.istiod = place.istiod();
    this.agent = agent;
    this.unit = unit;
    this.ports = new AgentPorts(agent, place.clock());
    var sidecar = new SidecarPackage(place.disk(), place.accounts(), place.time());
    this.archives = sidecar;
    this.program =
        new AgentProgram(
            place.disk(), place.accounts(), place.nat(), sidecar::version, unit::ready);
  }

  /// The machine that it is brought to.
  ///
  /// @param resolver asks the name servers that really stand at their addresses
  /// @param root runs a command line as root and gives its status
  public record Place(
      MachineState machine,
      Istiod istiod,
      Disk disk,
      Accounts accounts,
      NatTable nat,
      Resolver resolver,
      Journal journal,
      LabTime time,
      InstantSource clock,
      ScheduledExecutorService timer,
      RootShell root) {}

  public static Istio1Edition on(Place place) {
    var keys = new AgentKeys(new ProxyFiles(place.disk(), place.accounts()), place.clock());
    var log = new AgentLog(place.disk(), place.clock());
    var probe =
        new Probe(
            place.machine(),
            command -> place.root().run(String.join(" ", command), new ByteArrayOutputStream()));
    var agent =
        new Agent(
            place.istiod(),
            new IstiodCalls(place.machine(), place.istiod(), place.resolver(), keys),
            keys,
            log,
            probe,
            place.time(),
            place.timer());
    var unit = new SidecarUnit(place.root(), agent, place.journal(), place.timer());
    return new Istio1Edition(place, agent, unit);
  }

  @Override
  public void register(Units units) {
    units.register("istio", unit);
  }

  @Override
  public Dpkg.Archives archives() {
    return archives;
  }

  @Override
  public Map<String, Program> programs() {
    return Map.of("pilot-agent", program);
  }

  @Override
  public Optional<Reply> local(int port, String path) {
    return ports.answer(port, path);
  }

  /// What is captured and not of the mesh goes on, as long as somebody takes it.
  @Override
  public boolean isOutsideOpen(String user, String ip) {
    return agent.isConfigured()
        || machine.capture().filter(capture -> capture.takes(user, ip)).isEmpty();
  }

  @Override
  public NameServers names(NameServers beyond) {
    return (server, name) ->
        isTaken(server) ? throughAgent(server, name, beyond) : beyond.ask(server, name);
  }

  private boolean isTaken(String server) {
    return machine
        .capture()
        .filter(capture -> capture.except().nameServers().contains(server))
        .isPresent();
  }

  /// Before its table is loaded the agent answers nothing, and with it nobody does.
  private Optional<List<String>> throughAgent(String server, String name, NameServers beyond) {
    if (!agent.isConfigured()) {
      return Optional.empty();
    }
    var namespace = agent.settings().map(AgentSettings::namespace).orElse("");
    var known = istiod.lookup(name, namespace);
    return known.isEmpty() ? beyond.ask(server, name) : Optional.of(known);
  }

  @Override
  public Optional<Workload> workload() {
    return agent.workload();
  }

  @Override
  public String network() {
    return agent.settings().map(settings -> settings.node().network()).orElse("");
  }
}
