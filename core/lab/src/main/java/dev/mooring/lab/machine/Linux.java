package dev.mooring.lab.machine;

import dev.mooring.lab.machine.command.CorePrograms;
import dev.mooring.lab.machine.command.DiskPrograms;
import dev.mooring.lab.machine.command.ProgramTable;
import dev.mooring.lab.machine.command.SystemPrograms;
import dev.mooring.lab.machine.disk.Accounts;
import dev.mooring.lab.machine.disk.Disk;
import dev.mooring.lab.machine.istio.Edition;
import dev.mooring.lab.machine.istio.IstioDownloads;
import dev.mooring.lab.machine.net.Curl;
import dev.mooring.lab.machine.net.Dhclient;
import dev.mooring.lab.machine.net.DnsPrograms;
import dev.mooring.lab.machine.net.Dnsmasq;
import dev.mooring.lab.machine.net.Iptables;
import dev.mooring.lab.machine.net.MachineWeb;
import dev.mooring.lab.machine.net.Metadata;
import dev.mooring.lab.machine.net.NameServers;
import dev.mooring.lab.machine.net.NatTable;
import dev.mooring.lab.machine.net.NetworkManager;
import dev.mooring.lab.machine.net.OutsideHosts;
import dev.mooring.lab.machine.net.Resolved;
import dev.mooring.lab.machine.net.Resolver;
import dev.mooring.lab.machine.process.Program;
import dev.mooring.lab.machine.shell.Shell;
import dev.mooring.lab.machine.sidecar.SidecarDownloads;
import dev.mooring.lab.machine.sql.MariaDb;
import dev.mooring.lab.machine.sql.MariaDbSettings;
import dev.mooring.lab.machine.sql.MysqlClient;
import dev.mooring.lab.machine.sql.RpmMariaDb;
import dev.mooring.lab.machine.systemd.Journal;
import dev.mooring.lab.machine.systemd.Journalctl;
import dev.mooring.lab.machine.systemd.Systemctl;
import dev.mooring.lab.machine.systemd.SystemdRun;
import dev.mooring.lab.machine.systemd.TransientTimers;
import dev.mooring.lab.machine.systemd.Units;
import dev.mooring.lab.world.Fault;
import dev.mooring.lab.world.LabTime;
import dev.mooring.lab.world.MachineState;
import dev.mooring.lab.world.MeshNetwork;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;

/// A simulated Linux without its SSH server: disk, users, shell, packages, units, network.
final class Linux implements MachineState, AutoCloseable {
  private final Spec spec;
  private final Obstacles obstacles;
  private final Disk disk = new Disk();
  private final Accounts accounts;
  private final ProgramTable programs = new ProgramTable();
  private final RootCommands root = new RootCommands(disk, programs.shell());
  private final NatTable nat = new NatTable();
  private final NatTable filter = NatTable.filter();
  private final MariaDb database = new MariaDb(new MariaDbSettings(disk)::bindAddress);
  private final Edition edition;
  private final Journal journal;
  private final Units units;
  private final Packaging packages;
  private final Dhclient dhclient;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("lab-machine").factory());

  /// @param reboot what the program `reboot` does
  Linux(
      Spec spec,
      MeshNetwork network,
      LabTime time,
      Set<Fault> faults,
      InstantSource rightClock,
      Program reboot) {
    this.spec = spec;
    obstacles = new Obstacles(faults);
    accounts = new Accounts(disk, obstacles.right());
    var clock = obstacles.clock(rightClock);
    journal = new Journal(clock);
    units = new Units(disk, journal, clock);
    var outside =
        new OutsideHosts(
            time,
            !obstacles.has(Fault.NO_DOWNLOADS),
            !obstacles.has(Fault.NO_OUTSIDE_NAMES),
            network.istiod().isPresent() ? SidecarDownloads::file : IstioDownloads::file);
    var metadata = new Metadata(spec.names(), spec.facts(), outside);
    var dnsmasq =
        new Dnsmasq(
            disk, (server, name) -> askOutside(network, metadata, server, name), this::isTaken);
    NameServers local =
        (server, name) ->
            server.equals("127.0.0.1")
                ? dnsmasq.answer(name)
                : askOutside(network, metadata, server, name);
    var resolved = new Resolved(disk, local, spec.domain());
    NameServers servers =
        (server, name) ->
            server.equals(Resolved.ADDRESS) ? resolved.answer(name) : local.ask(server, name);
    edition =
        new Editions(this, disk, accounts, nat, journal, units, time, clock, timer)
            .of(network, new Resolver(disk, servers), root::run);
    var resolver = new Resolver(disk, edition.names(servers));
    dhclient = new Dhclient(disk, spec.internalIp(), spec.domain());
    var networkManager = new NetworkManager(disk, spec.domain());
    units.register("dnsmasq", dnsmasq);
    units.register("networking", dhclient);
    units.register("systemd-resolved", resolved);
    units.register("NetworkManager", networkManager);
    units.register("mariadb", spec.os().isRedHat() ? new RpmMariaDb(database, disk) : database);
    edition.register(units);

    packages = Packaging.of(spec, disk, units, accounts, time, edition.archives(), database::erase);
    programs.add(CorePrograms.all(accounts, programs, programs.shell()));
    programs.add(SystemPrograms.all(spec.internalIp(), spec.processor().kernel(), clock));
    programs.add(DiskPrograms.all(obstacles.has(Fault.DISK_FULL), obstacles.has(Fault.NO_INODES)));
    var sockets = new Sockets(units, dnsmasq, dhclient, obstacles, database::listensAt);
    var processes = new Processes(units, dhclient);
    programs.add(StatusPrograms.all(spec, processes, journal, sockets::now));
    programs.add(DnsPrograms.all(resolver, accounts));
    programs.add(packages.programs());
    var mysql = new MysqlClient(database, disk);
    programs.add(
        Map.ofEntries(
            Map.entry("nmcli", networkManager),
            Map.entry("systemctl", new Systemctl(units, journal, reboot)),
            Map.entry(
                "systemd-run",
                new SystemdRun(programs, new TransientTimers(units, disk, timer, root::run))),
            Map.entry("journalctl", new Journalctl(journal)),
            Map.entry("reboot", reboot),
            Map.entry("iptables", new Iptables(nat, filter, accounts)),
            Map.entry("iptables-save", new Iptables(nat, filter, accounts)),
            Map.entry(
                "curl",
                new Curl(resolver, new MachineWeb(this, network, edition, outside, metadata))),
            Map.entry("mysql", mysql),
            Map.entry("mariadb", mysql)));
    programs.add(edition.programs());
    programs.add(
        spec.os().isRedHat()
            ? SelinuxPrograms.all(disk)
            : Map.of("dhclient", dhclient, "ifup", dhclient, "ifdown", dhclient));
    var image =
        programs.names().stream()
            .filter(name -> !packages.fromPackages().contains(name))
            .filter(name -> !(name.equals("sudo") && faults.contains(Fault.NO_SUDO)))
            .toList();
    new SystemImage(disk).write(spec, image);
    packages.preinstall();
    obstacles.write(disk, spec.os().isRedHat());
    if (obstacles.has(Fault.PACKAGES_LOCKED)) {
      packages.lock().occupy(spec.os().isRedHat() ? "dnf-automatic" : "unattended-upgr");
    }
    Stream.of("ssh", "sshd", "networking", "systemd-resolved", "NetworkManager")
        .filter(units::exists)
        .forEach(units::enable);
  }

  /// Whether port 53 is held already. A listener on one address is in the way of one on all, too.
  private boolean isTaken(String address) {
    return obstacles.has(Fault.OTHER_NAME_SERVER)
        || (units.isActive("systemd-resolved") && !address.equals("127.0.0.1"));
  }

  private Optional<List<String>> askOutside(
      MeshNetwork network, Metadata metadata, String server, String name) {
    return server.equals("169.254.169.254")
        ? Optional.of(metadata.answer(name))
        : network.dns(this, server, name);
  }

  Disk disk() {
    return disk;
  }

  Packaging packages() {
    return packages;
  }

  Accounts accounts() {
    return accounts;
  }

  Shell shell() {
    return programs.shell();
  }

  /// What happens when the kernel has started: the enabled units come up.
  void powerOn() {
    obstacles.boot(disk);
    disk.folder("/run/systemd/transient");
    units.startEnabled();
    if (obstacles.has(Fault.STATIC_RESOLVER)) {
      dhclient.stop();
    }
    obstacles.seal(disk);
  }

  /// What a machine that is switched off forgets: rules, /run, /tmp, and all that ran.
  void powerOff() {
    units.stopAll();
    nat.clear();
    filter.clear();
    Stream.of("/run", "/tmp").forEach(disk::empty);
  }

  @Override
  public String name() {
    return spec.name();
  }

  @Override
  public String internalIp() {
    return spec.internalIp();
  }

  @Override
  public String address() {
    return spec.address();
  }

  @Override
  public Optional<String> file(String path) {
    return disk.text(path);
  }

  @Override
  public List<String> names(String folder) {
    return disk.names(folder);
  }

  @Override
  public boolean isActive(String unit) {
    return units.isActive(unit);
  }

  @Override
  public Optional<Capture> capture() {
    return nat.capture();
  }

  @Override
  public SortedMap<String, String> portrait() {
    return Portrait.of(disk, packages, units, nat, database);
  }

  @Override
  public List<String> launched() {
    return programs.launched();
  }

  @Override
  public String asRoot(String line) {
    return root.insist(line);
  }

  /// Whether new connections from outside to a port go elsewhere.
  boolean redirects(int port) {
    return nat.redirects(port);
  }

  @Override
  public Optional<Workload> workload() {
    return edition.workload();
  }

  @Override
  public String network() {
    return edition.network();
  }

  @Override
  public boolean hears(int port) {
    return port == 22 || (port == 3306 && database.isOpen());
  }

  @Override
  public Optional<DatabaseReply> query(
      String from, String user, String password, String name, String sql) {
    return database.query(from, user, password, name, sql);
  }

  @Override
  public Optional<DatabaseReply> query(String user, String password, String name, String sql) {
    return database.query(user, password, name, sql);
  }

  @Override
  public void close() {
    timer.shutdownNow();
    units.stopAll();
    database.close();
    disk.close();
  }
}
