package dev.mooring.live;

import dev.mooring.live.TrustedHostKeys.Verdict;
import dev.mooring.port.HostKey;
import java.io.IOException;
import java.security.PublicKey;
import java.util.List;
import net.schmizz.sshj.transport.verification.HostKeyVerifier;

/// Checks the key of one connection and remembers why it said no.
final class HostKeyCheck implements HostKeyVerifier {
  private final TrustedHostKeys trusted;
  private volatile Verdict verdict = new Verdict.Trusted();

  HostKeyCheck(TrustedHostKeys trusted) {
    this.trusted = trusted;
  }

  @Override
  public boolean verify(String host, int port, PublicKey key) {
    verdict = trusted.verdict(key);
    return verdict instanceof Verdict.Trusted;
  }

  @Override
  public List<String> findExistingAlgorithms(String host, int port) {
    return trusted.algorithms();
  }

  /// Throws when the key was refused; other failures of the connection are not ours.
  void rethrowRefusal(IOException failure) throws IOException {
    switch (verdict) {
      case Verdict.Trusted _ -> {}
      case Verdict.Refused(var reason) -> throw new Refused(reason, failure);
      case Verdict.Unknown(var reason, var shown) ->
          throw new Unknown(reason, trusted.place(), shown, failure);
    }
  }

  /// The machine showed another key than it should.
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

  /// The machine showed a key, and nothing is known about it.
  static final class Unknown extends IOException {
    private static final long serialVersionUID = 1;
    private final String reason;
    private final String place;
    private final transient HostKey shown;

    Unknown(String reason, String place, HostKey shown, IOException cause) {
      super(reason, cause);
      this.reason = reason;
      this.place = place;
      this.shown = shown;
    }

    String reason() {
      return reason;
    }

    String place() {
      return place;
    }

    HostKey shown() {
      return shown;
    }
  }
}
