package dev.mooring.lab.world;

/// Who writes a practice machine's /etc/resolv.conf.
public enum NameService {
  /// dhclient, called by ifupdown: Debian's way for long.
  DHCLIENT,
  /// systemd-resolved, which the file is a link to: Ubuntu since 17.10, Debian's cloud images since
  /// 12.
  RESOLVED,
  /// NetworkManager by itself.
  NETWORK_MANAGER,
  /// None of these.
  UNKNOWN
}
