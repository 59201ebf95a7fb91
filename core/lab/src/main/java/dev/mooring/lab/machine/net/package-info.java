/// The practice machine's network: resolver, dnsmasq, DHCP, iptables and curl.
@NullMarked
package dev.mooring.lab.machine.net;

import org.jspecify.annotations.NullMarked;
