package dev.mooring.lab.world;

import java.util.Locale;

/// Which system the practice machines run. Red Hat and what is built from it have the packages and
/// package tools of their release 9, all others those of Debian 12; besides, what tells the systems
/// apart is /etc/os-release and who writes /etc/resolv.conf, as the systems' cloud images have it.
public enum MachineOs {
  DEBIAN_10("debian", "", "10", "Debian GNU/Linux 10 (buster)", NameService.DHCLIENT),
  DEBIAN_11("debian", "", "11", "Debian GNU/Linux 11 (bullseye)", NameService.DHCLIENT),
  DEBIAN_12("debian", "", "12", "Debian GNU/Linux 12 (bookworm)", NameService.DHCLIENT),
  DEBIAN_12_RESOLVED("debian", "", "12", "Debian GNU/Linux 12 (bookworm)", NameService.RESOLVED),
  DEBIAN_12_NETWORK_MANAGER(
      "debian", "", "12", "Debian GNU/Linux 12 (bookworm)", NameService.NETWORK_MANAGER),
  DEBIAN_13("debian", "", "13", "Debian GNU/Linux 13 (trixie)", NameService.RESOLVED),
  UBUNTU_16_04("ubuntu", "debian", "16.04", "Ubuntu 16.04.7 LTS", NameService.DHCLIENT),
  UBUNTU_18_04("ubuntu", "debian", "18.04", "Ubuntu 18.04.6 LTS", NameService.RESOLVED),
  UBUNTU_20_04("ubuntu", "debian", "20.04", "Ubuntu 20.04.6 LTS", NameService.RESOLVED),
  UBUNTU_22_04("ubuntu", "debian", "22.04", "Ubuntu 22.04.5 LTS", NameService.RESOLVED),
  UBUNTU_24_04("ubuntu", "debian", "24.04", "Ubuntu 24.04.3 LTS", NameService.RESOLVED),
  UBUNTU_26_04("ubuntu", "debian", "26.04", "Ubuntu 26.04 LTS", NameService.RESOLVED),
  MINT_22("linuxmint", "ubuntu debian", "22", "Linux Mint 22", NameService.RESOLVED),
  ROCKY_8(
      "rocky",
      "rhel centos fedora",
      "8.10",
      "Rocky Linux 8.10 (Green Obsidian)",
      NameService.NETWORK_MANAGER),
  ROCKY_9(
      "rocky",
      "rhel centos fedora",
      "9.6",
      "Rocky Linux 9.6 (Blue Onyx)",
      NameService.NETWORK_MANAGER),
  RHEL_8(
      "rhel",
      "fedora",
      "8.10",
      "Red Hat Enterprise Linux 8.10 (Ootpa)",
      NameService.NETWORK_MANAGER),
  RHEL_9(
      "rhel", "fedora", "9.6", "Red Hat Enterprise Linux 9.6 (Plow)", NameService.NETWORK_MANAGER),
  SLES_15("sles", "suse", "15.6", "SUSE Linux Enterprise Server 15 SP6", NameService.UNKNOWN),
  ALPINE_3("alpine", "", "3.22.1", "Alpine Linux v3.22", NameService.UNKNOWN);

  private final String id;
  private final String like;
  private final String version;
  private final String title;
  private final NameService names;

  MachineOs(String id, String like, String version, String title, NameService names) {
    this.id = id;
    this.like = like;
    this.version = version;
    this.title = title;
    this.names = names;
  }

  /// `UBUNTU_24_04` is chosen as `ubuntu-24-04`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Whether its packages are rpm's, and dnf installs them.
  public boolean isRedHat() {
    return like.contains("fedora");
  }

  /// What an instance of Compute Engine runs, from the license of its boot disk.
  ///
  /// @param license such as `rocky-linux-9`; empty where there is none
  /// @param usual what the machines of this lab run: Debian 12, which is the default image, stands
  ///   for it
  public static MachineOs ofLicense(String license, MachineOs usual) {
    return switch (license) {
      case "debian-11-bullseye" -> DEBIAN_11;
      case "ubuntu-2204-lts" -> UBUNTU_22_04;
      case "rocky-linux-9" -> ROCKY_9;
      case "rhel-9-server" -> RHEL_9;
      default -> usual;
    };
  }

  /// Who writes /etc/resolv.conf.
  public NameService names() {
    return names;
  }

  /// The text of /etc/os-release.
  public String osRelease() {
    return """
    PRETTY_NAME="%s"
    NAME="%s"
    VERSION_ID="%s"
    ID=%s
    ID_LIKE="%s"
    """
        .formatted(title, title.replaceFirst(" v?[0-9].*", ""), version, id, like)
        .replace("ID_LIKE=\"\"\n", "");
  }
}
