package dev.mooring.real;

import java.util.List;
import java.util.stream.Stream;

/// A network namespace with a line to the host and a bridge for the machine. It forwards between
/// them; the host forwards nothing, so the machine reaches the test and nobody else.
final class Namespace implements AutoCloseable {
  static final String BRIDGE = "br0";
  private final Room room;

  private Namespace(Room room) {
    this.room = room;
  }

  static Namespace open(Room room) {
    var namespace = new Namespace(room);
    HostCommand.run("ip", "netns", "add", room.namespace());
    ip("link add " + room.veth() + " type veth peer name line netns " + room.namespace());
    ip("address add " + room.hostAddress() + "/30 dev " + room.veth());
    ip("link set " + room.veth() + " up");
    namespace.inside("link set lo up");
    namespace.inside("address add " + room.lineAddress() + "/30 dev line");
    namespace.inside("link set line up");
    namespace.inside("route add default via " + room.hostAddress());
    namespace.inside("link add " + BRIDGE + " type bridge");
    namespace.inside("address add " + room.gateway() + "/24 dev " + BRIDGE);
    namespace.inside("link set " + BRIDGE + " up");
    HostCommand.run(namespace.enter("sysctl", "-qw", "net.ipv4.ip_forward=1"));
    ip("route add " + room.machineNet() + " via " + room.lineAddress());
    return namespace;
  }

  /// The words that run a command inside. Not `ip netns exec`: that hides the control groups, which
  /// a machine's systemd needs.
  List<String> enter(String... words) {
    return enter(room, words);
  }

  private static List<String> enter(Room room, String... words) {
    var door = Stream.of("nsenter", "--net=/run/netns/" + room.namespace());
    return Stream.concat(door, Stream.of(words)).toList();
  }

  /// Gives the namespace one more address, as a load balancer's, and sends what comes to a port of
  /// it to a server of the test.
  void forward(String protocol, String address, int port, int hostPort) {
    HostCommand.run(enter("nft", "add table ip doors"));
    HostCommand.run(
        enter("nft", "add chain ip doors in { type nat hook prerouting priority dstnat; }"));
    HostCommand.run(
        enter(
            "nft",
            "add rule ip doors in ip daddr %s %s dport %d dnat to %s:%d"
                .formatted(address, protocol, port, room.hostAddress(), hostPort)));
  }

  /// Gives the namespace one more address.
  void address(String address) {
    inside("address replace " + address + "/32 dev lo");
  }

  /// Takes away the machine's line where the kernel has not done so yet, as after a power cut.
  void unplugMachine() {
    HostCommand.attempt(enter("ip", "link", "delete", "vb-" + room.namespace()));
  }

  private void inside(String words) {
    HostCommand.run(enter(("ip " + words).split(" ", -1)));
  }

  private static void ip(String words) {
    HostCommand.run(("ip " + words).split(" ", -1));
  }

  @Override
  public void close() {
    remove(room);
  }

  /// Also what is left of one that was only half made.
  static void remove(Room room) {
    HostCommand.attempt(List.of("ip", "link", "delete", room.veth()));
    HostCommand.attempt(List.of("ip", "netns", "delete", room.namespace()));
  }
}
