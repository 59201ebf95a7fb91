package dev.mooring.lab.world;

import java.util.Locale;

/// Something that is wrong in the practice world from the start, chosen by name with `--fault`.
public enum Fault {
  /// The load balancers never get an address, and the events say that the quota is used up.
  QUOTA_USED_UP,
  /// The certificate authority's load balancer alone never gets an address.
  CA_ADDRESS_PENDING,
  /// There is no Istio in the cluster.
  NO_ISTIO,
  /// Bookinfo is not installed.
  NO_BOOKINFO,
  /// The user may look but not create or patch services.
  READ_ONLY_USER,
  /// The certificate authority never makes a secret for new accounts.
  NO_ACCOUNT_SECRET,
  /// The secret's certificate has five minutes left.
  SHORT_LIVED_KEYS,
  /// The host key that the machine shows is not the one that it published.
  WRONG_HOST_KEY,
  /// sudo on the machine asks for a password, which is `practice`.
  SUDO_PASSWORD,
  /// The login user may not use sudo.
  SUDO_REFUSED,
  /// There is no sudo on the machine.
  NO_SUDO,
  /// The download host of the packages cannot be reached from the machine.
  NO_DOWNLOADS,
  /// An automatic update holds the locks of the machine's package tools.
  PACKAGES_LOCKED,
  /// An installation on the machine was interrupted.
  PACKAGES_INTERRUPTED,
  /// The machine's name servers know no name of the outside world.
  NO_OUTSIDE_NAMES,
  /// apt's proxy does not let the machine pass.
  PROXY_REFUSES,
  /// The machine's disk has 90 MB left.
  DISK_FULL,
  /// The machine's disk has no room for more files.
  NO_INODES,
  /// The machine's /etc is read-only.
  READ_ONLY_ETC,
  /// SELinux enforces its policy on the machine.
  SELINUX_ENFORCES,
  /// The machine's clock is an hour ahead.
  WRONG_CLOCK,
  /// BIND answers on all of the machine's addresses.
  OTHER_NAME_SERVER,
  /// A program of others holds the sidecar's port.
  SIDECAR_PORT_TAKEN,
  /// Another MySQL runs on the machine.
  OTHER_DATABASE,
  /// Nobody known writes the machine's resolv.conf.
  STATIC_RESOLVER,
  /// The machine's resolv.conf is immutable.
  FROZEN_RESOLVER,
  /// dnsmasq serves an office already.
  OTHER_DNSMASQ,
  /// The machine was not booted with systemd.
  NO_SYSTEMD,
  /// Load balancers are neither made nor refused: nobody in the cluster makes them.
  NO_LOAD_BALANCERS,
  /// In a lab without Google Cloud: the machine's own firewall lets no pod in.
  FIREWALL_CLOSED,
  /// Today's mesh: the pods' addresses lead nowhere from the machines, and the cluster's network is
  /// called `kube-network`.
  TWO_NETWORKS,
  /// Today's mesh without Google Cloud: the machine's own address is another than that by which
  /// others reach it.
  BEHIND_NAT;

  /// `NO_ISTIO` is chosen as `no-istio`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
