package dev.mooring.lab.machine.sidecar;

import dev.mooring.lab.cluster.authority.LabAuthority;
import dev.mooring.lab.machine.disk.PosixException;
import dev.mooring.lab.world.Istiod.Certificate;
import dev.mooring.lab.world.Istiod.Proof;
import dev.mooring.lab.world.MachineState.Workload;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// The keys of the agent: what it finds in /etc/certs and among the tokens, what it proves itself
/// with, and what it was given.
final class AgentKeys {
  private static final String FOLDER = "/etc/certs/";
  private static final String TOKEN = "/var/run/secrets/tokens/istio-token";
  private final ProxyFiles files;
  private final InstantSource clock;
  private volatile Optional<Certificate> held = Optional.empty();

  AgentKeys(ProxyFiles files, InstantSource clock) {
    this.files = files;
    this.clock = clock;
  }

  /// What the proxy uses now.
  Optional<Workload> workload() {
    return held.map(one -> new Workload(one.chainPem(), one.keyPem(), root()));
  }

  Optional<Instant> notAfter() {
    return held.map(Certificate::notAfter);
  }

  void forget() {
    held = Optional.empty();
  }

  String root() {
    return files.read(FOLDER + "root-cert.pem").orElse("");
  }

  /// The certificate of /etc/certs while it is in time, else the token.
  ///
  /// @param log told when the token is missed
  Proof proof(AgentLog log) {
    var chain = files.read(FOLDER + "cert-chain.pem");
    var key = files.read(FOLDER + "key.pem");
    if (chain.isPresent() && key.isPresent()) {
      var isInTime =
          LabAuthority.notAfter(chain.get())
              .filter(end -> end.isAfter(clock.instant()))
              .isPresent();
      if (isInTime) {
        return new Proof.Certificate(chain.get(), key.get());
      }
      log.warn("xdsproxy", "cannot load key pair, using token instead: certificate has expired");
    }
    var token = files.read(TOKEN);
    if (token.isEmpty()) {
      var why = files.exists(TOKEN) ? "permission denied" : "no such file or directory";
      log.warn("credential", "failed to fetch token from file: open ." + TOKEN + ": " + why);
    }
    return new Proof.Token(token.orElse("").strip());
  }

  /// Takes a new certificate into use, and writes it out for the time after a restart.
  void take(Certificate fresh, AgentLog log) {
    held = Optional.of(fresh);
    try {
      files.write(FOLDER + "key.pem", fresh.keyPem(), 0600);
      files.write(FOLDER + "cert-chain.pem", fresh.chainPem(), 0644);
    } catch (IOException refused) {
      var why =
          refused instanceof PosixException posix ? posix.errno().text() : refused.getMessage();
      log.error("cache", "failed to output the resource: open ." + FOLDER + "key.pem: " + why);
    }
  }

  /// Half of its life: then it is time for the next one.
  boolean isDue() {
    return held.map(
            one -> {
              var begin = one.notAfter().minus(LabAuthority.WORKLOAD_LIFE);
              return !clock
                  .instant()
                  .isBefore(begin.plus(Duration.between(begin, one.notAfter()).dividedBy(2)));
            })
        .orElse(false);
  }

  boolean isOver() {
    return held.map(one -> !clock.instant().isBefore(one.notAfter())).orElse(true);
  }
}
