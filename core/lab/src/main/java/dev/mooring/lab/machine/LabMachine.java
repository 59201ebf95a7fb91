package dev.mooring.lab.machine;

import dev.mooring.lab.machine.process.Call;
import dev.mooring.lab.machine.ssh.AuthorizedKeys;
import dev.mooring.lab.machine.ssh.HostKeys;
import dev.mooring.lab.machine.ssh.MachineSshServer;
import dev.mooring.lab.machine.ssh.SshServerSpec;
import dev.mooring.lab.world.Delay;
import dev.mooring.lab.world.Fault;
import dev.mooring.lab.world.HostKey;
import dev.mooring.lab.world.LabTime;
import dev.mooring.lab.world.MachineState;
import dev.mooring.lab.world.MeshNetwork;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/// A practice machine: a simulated Linux behind SSH and SFTP on 127.0.0.1.
public final class LabMachine implements MachineState, AutoCloseable {
  private final Linux linux;
  private final AuthorizedKeys authorized;
  private final HostKeys published = HostKeys.generate();
  private final HostKeys shown;
  private final LabTime time;
  private final ReentrantLock power = new ReentrantLock();
  private final AtomicBoolean isRebooting = new AtomicBoolean();
  private volatile boolean isClosed;
  private volatile Optional<MachineSshServer> server = Optional.empty();
  private volatile int port;

  private LabMachine(
      Spec spec, MeshNetwork network, LabTime time, Set<Fault> faults, InstantSource clock) {
    this.time = time;
    authorized = new AuthorizedKeys(clock);
    shown = faults.contains(Fault.WRONG_HOST_KEY) ? HostKeys.generate() : published;
    linux = new Linux(spec, network, time, faults, clock, this::rebootProgram);
    authorize(spec.metadata().getOrDefault("ssh-keys", ""));
  }

  /// Makes a machine and switches it on; returns when its SSH server listens.
  public static LabMachine boot(
      Spec spec, MeshNetwork network, LabTime time, Set<Fault> faults, InstantSource clock) {
    var machine = new LabMachine(spec, network, time, faults, clock);
    machine.powerOn();
    return machine;
  }

  /// A machine that has been running for long; its SSH server listens.
  public static LabMachine running(
      Spec spec, MeshNetwork network, LabTime time, Set<Fault> faults, InstantSource clock) {
    var machine = new LabMachine(spec, network, time, faults, clock);
    machine.powerOn(() -> {});
    return machine;
  }

  /// Takes over a metadata text `ssh-keys`: who may log in, with which key, until when. Each user
  /// in it gets a home folder and password-less sudo; one who is no longer in it loses keys and
  /// sudo, and keeps the account (GoogleCloudPlatform/guest-agent, non_windows_accounts.go).
  public synchronized void authorize(String metadata) {
    var before = authorized.users();
    var users = authorized.replace(metadata);
    users.forEach(linux.accounts()::addPerson);
    before.stream().filter(user -> !users.contains(user)).forEach(linux.accounts()::dismiss);
  }

  /// The port of SSH on 127.0.0.1; the same after a reboot.
  public int port() {
    return port;
  }

  /// The public host keys, as the guest attributes have them.
  public List<HostKey> hostKeys() {
    return published.published();
  }

  public boolean isOn() {
    return server.isPresent();
  }

  /// Boots: units that are enabled come up, then SSH listens. Nothing happens when it is on.
  public void powerOn() {
    powerOn(() -> time.pass(Delay.BOOT));
  }

  private void powerOn(Runnable delay) {
    power.lock();
    try {
      if (isOn() || isClosed) {
        return;
      }
      delay.run();
      linux.powerOn();
      var starting =
          new MachineSshServer(
              new SshServerSpec(
                  shown,
                  authorized,
                  linux.accounts(),
                  linux.disk(),
                  linux.shell(),
                  () -> linux.redirects(22)),
              port);
      starting.start();
      port = starting.port();
      server = Optional.of(starting);
    } finally {
      power.unlock();
    }
  }

  /// Cuts all connections; the disk stays, iptables rules and /run do not.
  public void powerOff() {
    power.lock();
    try {
      server.ifPresent(MachineSshServer::close);
      server = Optional.empty();
      linux.powerOff();
    } finally {
      power.unlock();
    }
  }

  /// Switches off and on again; returns when SSH listens again.
  public void reboot() {
    powerOff();
    powerOn();
  }

  private int rebootProgram(Call call) throws IOException {
    if (!call.context().user().isRoot()) {
      return call.fail(
          1, "Failed to set wall message, ignoring: Interactive authentication required.");
    }
    if (isRebooting.compareAndSet(false, true)) {
      Thread.startVirtualThread(
          () -> {
            reboot();
            isRebooting.set(false);
          });
    }
    return 0;
  }

  @Override
  public String name() {
    return linux.name();
  }

  @Override
  public String internalIp() {
    return linux.internalIp();
  }

  @Override
  public String address() {
    return linux.address();
  }

  @Override
  public Optional<String> file(String path) {
    return linux.file(path);
  }

  @Override
  public List<String> names(String folder) {
    return linux.names(folder);
  }

  @Override
  public List<String> launched() {
    return linux.launched();
  }

  @Override
  public String asRoot(String line) {
    return linux.asRoot(line);
  }

  @Override
  public SortedMap<String, String> portrait() {
    return linux.portrait();
  }

  @Override
  public boolean isActive(String unit) {
    return isOn() && linux.isActive(unit);
  }

  @Override
  public Optional<Capture> capture() {
    return linux.capture();
  }

  @Override
  public Optional<Workload> workload() {
    return isOn() ? linux.workload() : Optional.empty();
  }

  @Override
  public String network() {
    return isOn() ? linux.network() : "";
  }

  @Override
  public boolean hears(int port) {
    return isOn() && linux.hears(port);
  }

  @Override
  public Optional<DatabaseReply> query(
      String from, String user, String password, String database, String sql) {
    return linux.query(from, user, password, database, sql);
  }

  @Override
  public Optional<DatabaseReply> query(String user, String password, String database, String sql) {
    return linux.query(user, password, database, sql);
  }

  @Override
  public void close() {
    power.lock();
    try {
      if (!isClosed) {
        powerOff();
        isClosed = true;
        linux.close();
      }
    } finally {
      power.unlock();
    }
  }
}
