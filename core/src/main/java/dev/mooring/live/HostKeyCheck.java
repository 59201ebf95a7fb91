package dev.mooring.live;

import java.io.IOException;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import net.schmizz.sshj.transport.verification.HostKeyVerifier;

/// Checks the key of one connection and remembers why it said no.
final class HostKeyCheck implements HostKeyVerifier {
  private final TrustedHostKeys trusted;
  private volatile Optional<String> refusal = Optional.empty();

  HostKeyCheck(TrustedHostKeys trusted) {
    this.trusted = trusted;
  }

  @Override
  public boolean verify(String host, int port, PublicKey key) {
    refusal = trusted.refusal(host, port, key);
    return refusal.isEmpty();
  }

  @Override
  public List<String> findExistingAlgorithms(String host, int port) {
    return trusted.algorithms(host, port);
  }

  /// Throws when the key was refused; other failures of the connection are not ours.
  void rethrowRefusal(IOException failure) throws Refused {
    if (refusal.isPresent()) {
      throw new Refused(refusal.get(), failure);
    }
  }

  /// The machine showed a key that is not trusted.
  static final class Refused extends IOException {
    private static final long serialVersionUID = 1;
    private final String reason;

    Refused(String reason, IOException cause) {
      super(reason, cause);
      this.reason = reason;
    }

    String reason() {
      return reason;
    }
  }
}
