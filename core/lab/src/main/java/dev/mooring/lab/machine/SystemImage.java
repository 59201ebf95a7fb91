package dev.mooring.lab.machine;

import dev.mooring.lab.machine.command.ProgramTable;
import dev.mooring.lab.machine.disk.Disk;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Writes the disk of a fresh machine, as Google's images have it: what all systems share, and what
/// its family brings.
final class SystemImage {
  private static final Set<String> SUPERUSER_PROGRAMS =
      Set.of(
          "iptables",
          "iptables-save",
          "dhclient",
          "ifup",
          "ifdown",
          "reboot",
          "shutdown",
          "poweroff");
  private final Disk disk;

  SystemImage(Disk disk) {
    this.disk = disk;
  }

  /// @param programs names of the binaries that the image brings
  void write(Spec spec, Collection<String> programs) {
    folders();
    accounts();
    identity(spec);
    for (var program : programs) {
      var folder = SUPERUSER_PROGRAMS.contains(program) ? "/usr/sbin/" : "/usr/bin/";
      disk.write(folder + program, ProgramTable.BINARY + program + "\n", 0755);
    }
  }

  private void folders() {
    for (var folder :
        List.of(
            "/usr/bin",
            "/usr/sbin",
            "/usr/libexec",
            "/usr/lib/systemd/system",
            "/usr/local/bin",
            "/usr/local/sbin",
            "/usr/share",
            "/etc/systemd/system/multi-user.target.wants",
            "/home",
            "/proc",
            "/dev",
            "/opt",
            "/srv",
            "/mnt",
            "/var/log",
            "/run",
            "/boot",
            "/etc/cron.d")) {
      disk.folder(folder);
    }
    disk.folder("/root");
    disk.own("/root", "root", 0700);
    for (var open : List.of("/tmp", "/var/tmp")) {
      disk.folder(open);
      disk.own(open, "root", 0777);
    }
    disk.write("/dev/null", "", 0666);
    disk.link("/bin", "/usr/bin");
    disk.link("/sbin", "/usr/sbin");
    disk.link("/lib", "/usr/lib");
    disk.link("/var/run", "/run");
  }

  private void accounts() {
    disk.write(
        "/etc/passwd",
        """
        root:x:0:0:root:/root:/bin/bash
        daemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin
        www-data:x:33:33:www-data:/var/www:/usr/sbin/nologin
        nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin
        sshd:x:100:65534::/run/sshd:/usr/sbin/nologin
        """);
    disk.write(
        "/etc/group",
        """
        root:x:0:
        daemon:x:1:
        adm:x:4:
        sudo:x:27:
        www-data:x:33:
        users:x:100:
        google-sudoers:x:999:
        nogroup:x:65534:
        """);
    disk.write("/etc/shadow", "root:*:19676:0:99999:7:::\n", 0640);
    disk.write("/etc/sudoers", "root ALL=(ALL:ALL) ALL\n%sudo ALL=(ALL:ALL) ALL\n", 0440);
    disk.write(
        "/etc/sudoers.d/google_sudoers", "%google-sudoers ALL=(ALL:ALL) NOPASSWD:ALL\n", 0440);
  }

  private void identity(Spec spec) {
    disk.write("/etc/os-release", spec.os().osRelease());
    disk.write("/etc/machine-id", UUID.randomUUID().toString().replace("-", "") + "\n", 0444);
    disk.write("/etc/hostname", spec.name() + "\n");
    disk.write("/etc/nsswitch.conf", "passwd: files\nhosts: files dns\n");
    disk.write(
        "/etc/hosts",
        """
        127.0.0.1\tlocalhost
        ::1\t\tlocalhost ip6-localhost ip6-loopback
        ff02::1\t\tip6-allnodes

        %s %s %s  # Added by Google
        169.254.169.254 metadata.google.internal  # Added by Google
        """
            .formatted(spec.internalIp(), spec.fullName(), spec.name()));
    if (spec.os().isRedHat()) {
      new RedHatImage(disk).write(spec);
    } else {
      new DebianImage(disk).write(spec);
    }
    disk.write("/proc/sys/kernel/hostname", spec.name() + "\n");
  }

  /// A unit that the image brings.
  static void unit(Disk disk, String name, String description, String start) {
    disk.write(
        "/lib/systemd/system/" + name + ".service",
        "[Unit]\nDescription=%s\n\n[Service]\nExecStart=%s\n\n[Install]\nWantedBy=multi-user.target\n"
            .formatted(description, start));
  }
}
