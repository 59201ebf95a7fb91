package dev.mooring.lab.machine;

import dev.mooring.lab.machine.disk.Disk;

/// What a fresh system of Red Hat's family has beyond what all systems share. SELinux enforces from
/// the first boot on, as it does there unless somebody says otherwise.
record RedHatImage(Disk disk) {

  void write(Spec spec) {
    var name = spec.os().osRelease().lines().findFirst().orElse("").replaceAll("^[^\"]*\"|\"$", "");
    disk.write("/etc/redhat-release", name.replaceFirst(" (\\d)", " release $1") + "\n");
    disk.write("/etc/dnf/dnf.conf", "[main]\ngpgcheck=1\nclean_requirements_on_remove=True\n");
    disk.write(
        "/etc/yum.repos.d/base.repo",
        """
        [baseos]
        name=BaseOS
        mirrorlist=https://mirrors.practice.internal/mirrorlist?arch=$basearch&repo=BaseOS-$releasever
        gpgcheck=1
        enabled=1

        [appstream]
        name=AppStream
        mirrorlist=https://mirrors.practice.internal/mirrorlist?arch=$basearch&repo=AppStream-$releasever
        gpgcheck=1
        enabled=1

        [devel]
        name=Devel
        mirrorlist=https://devel.practice.internal/mirrorlist?arch=$basearch&repo=devel-$releasever
        gpgcheck=1
        enabled=0
        """);
    disk.write("/etc/selinux/config", "SELINUX=enforcing\nSELINUXTYPE=targeted\n");
    disk.write("/sys/fs/selinux/enforce", "1");
    SystemImage.unit(disk, "sshd", "OpenSSH server daemon", "/usr/sbin/sshd -D");
    SystemImage.unit(disk, "NetworkManager", "Network Manager", "/usr/sbin/NetworkManager");
  }
}
