package dev.mooring.live.ssh;

import dev.mooring.live.ssh.config.SshHost;
import dev.mooring.live.ssh.config.SshJump;
import dev.mooring.live.ssh.trust.OwnKnownHosts;
import dev.mooring.live.ssh.trust.TrustedHostKeys;
import dev.mooring.port.HostKey;
import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The way to a host, through the jump hosts that the configuration names, and with which keys.
final class SshRoutes {
  private static final int DEEPEST = 8;
  private final SshSetup setup;
  private final SshIdentities identities;
  private final SshKeyFile key;
  private final OwnKnownHosts own;
  private final String user;

  /// @param key the journey's key: first at the machine, last at the hops
  /// @param own the host keys that a person said yes to
  /// @param user the login user on the way, where neither the configuration nor this computer names
  ///   one
  SshRoutes(
      SshSetup setup, SshIdentities identities, SshKeyFile key, OwnKnownHosts own, String user) {
    this.setup = setup;
    this.identities = identities;
    this.key = key;
    this.own = own;
    this.user = user;
  }

  /// @param published the host keys that the machine itself has published
  /// @param user the login user, where the configuration names none
  /// @throws WorldException.Broken when the configuration asks for what is not supported
  SshRoute to(SshHost host, List<HostKey> published, String user) {
    var hops = new ArrayList<SshRoute.Hop>();
    through(hops, host, 0);
    hops.add(
        new SshRoute.Hop(
            target(host, user),
            trusted(host, published),
            () -> Stream.concat(Stream.of(journeys()), identities.of(host).stream()).toList(),
            host.options().unread()));
    return new SshRoute(hops);
  }

  static SshTarget target(SshHost host, String usual) {
    return new SshTarget(host.hostName(), host.port(), host.user().isEmpty() ? usual : host.user());
  }

  /// The first jump host may itself need one; the others are reached from the one before.
  private void through(List<SshRoute.Hop> hops, SshHost host, int depth) {
    if (host.jumps().isEmpty() && !host.options().proxyCommand().isEmpty()) {
      throw unsupported(
          Phrase.of("refusal.ssh.proxycommand", host.hostName(), host.options().proxyCommand()));
    }
    if (depth > DEEPEST) {
      throw unsupported(Phrase.of("refusal.ssh.circle", host.hostName()));
    }
    for (var i = 0; i < host.jumps().size(); i++) {
      var jump = SshJump.parse(host.jumps().get(i));
      var gate = setup.config().host(jump.asked());
      if (i == 0) {
        through(hops, gate, depth + 1);
      }
      hops.add(gate(gate));
    }
  }

  private SshRoute.Hop gate(SshHost gate) {
    var usual = setup.localUser().isEmpty() ? user : setup.localUser();
    return new SshRoute.Hop(
        target(gate, usual),
        trusted(gate, List.of()),
        () -> Stream.concat(identities.of(gate).stream(), Stream.of(journeys())).toList(),
        gate.options().unread());
  }

  private SshIdentity journeys() {
    return identities.file(key.path());
  }

  private TrustedHostKeys trusted(SshHost host, List<HostKey> published) {
    var told = host.options().knownHosts();
    var files = new ArrayList<Path>(told.isEmpty() ? setup.knownHosts() : told);
    files.add(own.file());
    return new TrustedHostKeys(host.place(), published, files);
  }

  private static WorldException unsupported(Phrase why) {
    return new WorldException.Broken(Trouble.SSH_CONFIG, why, null);
  }
}
