package dev.mooring.lab.machine;

import dev.mooring.lab.machine.disk.Accounts;
import dev.mooring.lab.machine.disk.Disk;
import dev.mooring.lab.machine.disk.Errno;
import dev.mooring.lab.machine.net.Socket;
import dev.mooring.lab.world.Fault;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What the faults make of a machine. Programs tell of it in their own ways.
record Obstacles(Set<Fault> faults) {
  private static final Duration AHEAD = Duration.ofHours(1);

  /// What a person may do with sudo.
  Accounts.Right right() {
    var some = has(Fault.SUDO_PASSWORD) ? Accounts.Right.PASSWORD : Accounts.Right.FREE;
    return has(Fault.SUDO_REFUSED) ? Accounts.Right.NONE : some;
  }

  boolean has(Fault fault) {
    return faults.contains(fault);
  }

  InstantSource clock(InstantSource right) {
    return has(Fault.WRONG_CLOCK) ? () -> right.instant().plus(AHEAD) : right;
  }

  /// Programs of others that hold ports.
  List<Socket> sockets() {
    return Stream.of(
            socket(Fault.OTHER_NAME_SERVER, "tcp", 53, "named"),
            socket(Fault.OTHER_NAME_SERVER, "udp", 53, "named"),
            socket(Fault.SIDECAR_PORT_TAKEN, "tcp", 15001, "java"),
            socket(Fault.OTHER_DATABASE, "tcp", 3306, "mysqld"))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Socket> socket(Fault fault, String protocol, int port, String program) {
    return has(fault)
        ? Optional.of(new Socket(protocol, "0.0.0.0", port, program, 600 + port % 100))
        : Optional.empty();
  }

  /// What lies on the disk before the machine is first switched on.
  ///
  /// @param isRedHat whether dnf installs its packages
  void write(Disk disk, boolean isRedHat) {
    if (has(Fault.PACKAGES_INTERRUPTED) && !isRedHat) {
      disk.write("/var/lib/dpkg/updates/0001", "Package: libc-bin\n");
    }
    if (has(Fault.PROXY_REFUSES) && isRedHat) {
      disk.append("/etc/dnf/dnf.conf", "proxy=http://proxy.practice.internal:3128\n");
    } else if (has(Fault.PROXY_REFUSES)) {
      disk.write(
          "/etc/apt/apt.conf.d/90proxy",
          "Acquire::http::Proxy \"http://proxy.practice.internal:3128\";\n");
    }
    if (has(Fault.SELINUX_ENFORCES)) {
      disk.write("/sys/fs/selinux/enforce", "1");
    }
    if (has(Fault.OTHER_DNSMASQ)) {
      disk.write("/etc/dnsmasq.d/office", "dhcp-range=192.168.7.50,192.168.7.150,12h\n");
    }
  }

  /// What nobody can change once the machine has booted.
  void seal(Disk disk) {
    if (has(Fault.READ_ONLY_ETC)) {
      disk.seal("/etc", Errno.EROFS);
    }
    if (has(Fault.FROZEN_RESOLVER)) {
      disk.seal("/etc/resolv.conf", Errno.EPERM);
    }
  }

  /// What systemd leaves for others to see that it is the one that booted.
  void boot(Disk disk) {
    if (!has(Fault.NO_SYSTEMD)) {
      disk.folder("/run/systemd/system");
    }
  }
}
