package dev.mooring.lab.machine;

import dev.mooring.lab.machine.net.Dhclient;
import dev.mooring.lab.machine.net.Dnsmasq;
import dev.mooring.lab.machine.net.Socket;
import dev.mooring.lab.machine.systemd.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What listens on the machine, from the units as they are.
///
/// @param database the address at which the database server listens, while it does
record Sockets(
    Units units,
    Dnsmasq dnsmasq,
    Dhclient dhclient,
    Obstacles obstacles,
    Supplier<Optional<String>> database) {

  List<Socket> now() {
    var all = new ArrayList<Socket>();
    all.add(new Socket("tcp", "0.0.0.0", 22, "sshd", 412));
    for (var client : dhclient.running()) {
      all.add(new Socket("udp", "0.0.0.0", 68, "dhclient", client.pid()));
    }
    if (units.isActive("systemd-resolved")) {
      all.add(new Socket("udp", "127.0.0.53%lo", 53, "systemd-resolve", 367));
      all.add(new Socket("tcp", "127.0.0.53%lo", 53, "systemd-resolve", 367));
    }
    if (units.isActive("dnsmasq")) {
      all.add(new Socket("udp", dnsmasq.address(), 53, "dnsmasq", 731));
      all.add(new Socket("tcp", dnsmasq.address(), 53, "dnsmasq", 731));
    }
    database
        .get()
        .ifPresent(address -> all.add(new Socket("tcp", address, 3306, "mariadbd", 1422)));
    if (units.isActive("istio")) {
      all.add(new Socket("tcp", "0.0.0.0", 15001, "envoy", 1830));
      all.add(new Socket("tcp", "0.0.0.0", 15000, "envoy", 1830));
    }
    all.addAll(obstacles.sockets());
    return all;
  }
}
