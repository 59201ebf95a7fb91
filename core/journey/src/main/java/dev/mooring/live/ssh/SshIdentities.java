package dev.mooring.live.ssh;

import dev.mooring.live.ssh.config.SshHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.schmizz.sshj.Config;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which keys are tried, in the order of OpenSSH: those of the agent that are configured, the
/// agent's others, then the files that the agent does not have (ssh_config(5), `IdentityFile`).
final class SshIdentities {
  private static final Logger LOG = LoggerFactory.getLogger(SshIdentities.class);
  private final SshSetup setup;
  private final PrivateKeys keys;
  private final Config algorithms;

  SshIdentities(SshSetup setup, Config algorithms) {
    this.setup = setup;
    this.algorithms = algorithms;
    this.keys = new PrivateKeys(algorithms, setup.questions());
  }

  SshIdentity file(Path path) {
    return new FileIdentity(path, keys, algorithms);
  }

  /// What logs in at a host, beside the journey's own key.
  List<SshIdentity> of(SshHost host) {
    var isConfigured = !host.identities().isEmpty();
    var files = isConfigured ? host.identities() : setup.identities();
    var known = files.stream().flatMap(path -> keys.peek(path).stream()).toList();
    var inAgent = inAgent(host.options().identityAgent());
    var order = new ArrayList<SshIdentity>();
    inAgent.stream().filter(identity -> isAmong(known, identity)).forEach(order::add);
    if (!host.options().identitiesOnly()) {
      inAgent.stream().filter(identity -> !isAmong(known, identity)).forEach(order::add);
    }
    files.stream()
        .filter(path -> isConfigured ? isPrivate(path) : keys.peek(path).isPresent())
        .filter(path -> keys.peek(path).filter(key -> isHeld(inAgent, key)).isEmpty())
        .map(this::file)
        .forEach(order::add);
    return order;
  }

  private static boolean isPrivate(Path path) {
    return Files.exists(path) && !path.toString().endsWith(".pub");
  }

  private List<SshIdentity> inAgent(String configured) {
    var socket =
        switch (configured) {
          case "none" -> "";
          case "", "SSH_AUTH_SOCK", "$SSH_AUTH_SOCK" -> setup.agentSocket();
          default -> configured;
        };
    if (socket.isEmpty()) {
      return List.of();
    }
    try {
      return new SshAgent(Path.of(socket)).identities();
    } catch (IOException | UnsupportedOperationException failure) {
      LOG.info("The SSH agent at {} does not answer: {}", socket, failure.toString());
      return List.of();
    }
  }

  private static boolean isAmong(List<byte[]> known, SshIdentity identity) {
    return publicKey(identity)
        .filter(key -> known.stream().anyMatch(one -> Arrays.equals(one, key)))
        .isPresent();
  }

  private static boolean isHeld(List<SshIdentity> identities, byte[] key) {
    return identities.stream().anyMatch(identity -> isAmong(List.of(key), identity));
  }

  private static Optional<byte[]> publicKey(SshIdentity identity) {
    try {
      return Optional.of(identity.publicKey());
    } catch (SshIdentity.KeyUnusable _) {
      return Optional.empty();
    }
  }
}
