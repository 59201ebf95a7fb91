package dev.mooring.real;

import java.util.stream.Stream;
import org.awaitility.Awaitility;

/// A booted tree: its own init, processes, users and network.
final class Nspawn {
  private final Child child;

  private Nspawn(Child child) {
    this.child = child;
  }

  /// Where systemd is not the host's init, nothing can be registered with it.
  static Nspawn boot(Room room, Namespace namespace, Overlay overlay, String hostname) {
    var words =
        namespace.enter(
            "systemd-nspawn",
            "--quiet",
            "--register=no",
            "--keep-unit",
            "--link-journal=no",
            "--resolv-conf=off",
            "--timezone=off",
            "--directory=" + overlay.root(),
            "--boot",
            "--network-bridge=" + Namespace.BRIDGE,
            "--machine=" + room.namespace(),
            "--hostname=" + hostname);
    return new Nspawn(Child.start(room, "machine", words));
  }

  boolean isOn() {
    return child.isAlive();
  }

  /// Runs a script as the machine's root, without a login.
  HostCommand.Ended root(String script) {
    var init = init().pid();
    var inside = Stream.of("nsenter", "--target=" + init, "--all", "--", "/bin/sh", "-c", script);
    return HostCommand.attempt(inside.toList());
  }

  private ProcessHandle init() {
    return Awaitility.await()
        .until(() -> child.process().children().findFirst(), found -> found.isPresent())
        .orElseThrow();
  }

  /// Shuts it down and waits until it is off.
  void powerOff() {
    child.end();
  }

  /// Takes the power away.
  void powerCut() {
    var processes =
        Stream.concat(child.process().descendants(), Stream.of(child.process())).toList();
    processes.forEach(ProcessHandle::destroyForcibly);
    processes.forEach(process -> process.onExit().join());
    child.end();
  }
}
