package dev.mooring.real;

import dev.mooring.live.ssh.SshKeyFile;
import dev.mooring.port.HostKey;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A Debian with systemd and OpenSSH in a network of its own, which reaches the test and nobody
/// else. Several can run at the same time.
public final class RealMachine implements AutoCloseable {
  public static final String HOSTNAME = "istio-vm";
  private static final Logger LOG = LoggerFactory.getLogger(RealMachine.class);
  private static final Duration BOOT = Duration.ofMinutes(3);
  private final Room room;
  private final Namespace namespace;
  private final Overlay overlay;
  private final CloudNames names;
  private final SshKeyFile key;
  private final HostKey hostKey;
  private final List<ClusterNames> nameServers = new ArrayList<>();
  private Nspawn power;

  private RealMachine(Room room, MachineOptions options) {
    this.room = room;
    namespace = Namespace.open(room);
    overlay = Overlay.mount(MachineTree.of(options.suite()), room);
    key = SshKeyFile.in(room.file("state"));
    var furnishing = new Furnishing(overlay.root(), room.hostAddress());
    furnishing.letIn(key.publicKey());
    hostKey = furnishing.hostKey();
    options.furnish().accept(furnishing);
    var addresses = new HashMap<>(options.names());
    addresses.replaceAll((_, address) -> address.isEmpty() ? room.hostAddress() : address);
    names = CloudNames.start(room, namespace, addresses);
    power = boot();
  }

  /// Boots a machine and returns when its SSH server answers.
  public static RealMachine boot(MachineOptions options) {
    Sweeper.sweep();
    var room = Room.take();
    var machine = new Object[1];
    try {
      machine[0] = new RealMachine(room, options);
      return (RealMachine) machine[0];
    } finally {
      if (machine[0] == null) {
        Sweeper.clear(room);
      }
    }
  }

  /// One that hangs while it boots is switched off and on again, once.
  private Nspawn boot() {
    var booted = start();
    try {
      awaitAnswer(booted);
    } catch (ConditionTimeoutException hanging) {
      LOG.warn("The machine hung while it booted; its last words: {}", lastWords());
      booted.powerCut();
      booted = start();
      awaitAnswer(booted);
    }
    return booted;
  }

  private Nspawn start() {
    namespace.unplugMachine();
    return Nspawn.boot(room, namespace, overlay, HOSTNAME);
  }

  private void awaitAnswer(Nspawn booted) {
    Awaitility.await("ssh on " + address() + ", see " + room.file("machine.log"))
        .atMost(BOOT)
        .pollInterval(Duration.ofMillis(50))
        .failFast(() -> requireOn(booted))
        .until(this::answers);
  }

  private String lastWords() {
    var words = HostCommand.attempt(List.of("tail", "-n", "20", room.file("machine.log") + ""));
    return words.out();
  }

  private void requireOn(Nspawn booted) throws IOException {
    if (!booted.isOn()) {
      throw new IllegalStateException(Files.readString(room.file("machine.log")));
    }
  }

  private boolean answers() {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(address(), 22), 500);
      socket.setSoTimeout(5_000);
      return socket.getInputStream().read() == 'S';
    } catch (IOException notYet) {
      return false;
    }
  }

  /// Where it is reached, port 22.
  public String address() {
    return room.machineAddress();
  }

  /// Where a server of the test has to listen so that the machine reaches it.
  public String hostAddress() {
    return room.hostAddress();
  }

  /// The address of its router, where the cloud's name server listens.
  public String gateway() {
    return room.gateway();
  }

  /// Its user with sudo.
  public String user() {
    return "admin";
  }

  /// The key that logs its user in; its file is `key().path()`.
  public SshKeyFile key() {
    return key;
  }

  public HostKey hostKey() {
    return hostKey;
  }

  /// Sends what the machine sends to a port of a foreign address to a server of the test.
  public void forward(String protocol, String address, int port, int hostPort) {
    namespace.forward(protocol, address, port, hostPort);
  }

  /// A name server at one more address of the network, such as the cluster's behind its load
  /// balancer; it goes with the machine.
  ///
  /// @param names what it knows, each name with the address that it stands for
  public void nameServer(String address, Map<String, String> names) {
    namespace.address(address);
    nameServers.add(ClusterNames.start(room, namespace, address, names));
  }

  /// Runs a script as its root, without a login, and insists on its success.
  public String root(String script) {
    var ended = tryRoot(script);
    if (ended.status() != 0) {
      throw new IllegalStateException(
          script + " ended with " + ended.status() + ": " + ended.out());
    }
    return ended.out();
  }

  HostCommand.Ended tryRoot(String script) {
    return power.root(script);
  }

  /// Shuts it down properly; [#powerOn] boots the same disk again.
  public void powerOff() {
    power.powerOff();
  }

  /// Takes its power away in the middle of whatever it does.
  public void powerCut() {
    power.powerCut();
  }

  public void powerOn() {
    power = boot();
  }

  public void powerCycle() {
    powerOff();
    powerOn();
  }

  @Override
  public void close() {
    power.powerOff();
    nameServers.forEach(ClusterNames::close);
    names.close();
    overlay.close();
    namespace.close();
    room.close();
  }
}
