package dev.mooring.live.ssh.trust;

import dev.mooring.live.ssh.trust.TrustedHostKeys.Verdict;
import java.io.IOException;
import java.security.PublicKey;
import java.util.List;
import net.schmizz.sshj.transport.verification.HostKeyVerifier;

/// Checks the key of one connection and remembers why it said no.
public final class HostKeyCheck implements HostKeyVerifier {
  private final TrustedHostKeys trusted;
  private volatile Verdict verdict = new Verdict.Trusted();

  /// @param trusted the keys that may be shown
  public HostKeyCheck(TrustedHostKeys trusted) {
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
  public void rethrowRefusal(IOException failure) throws IOException {
    switch (verdict) {
      case Verdict.Trusted _ -> {}
      case Verdict.Refused(var reason) -> throw new RefusedHostKey(reason, failure);
      case Verdict.Unknown(var reason, var shown) ->
          throw new UnknownHostKey(reason, trusted.place(), shown, failure);
    }
  }
}
