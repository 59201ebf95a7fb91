package dev.mooring.live.ssh;

import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.common.SSHPacket;
import net.schmizz.sshj.userauth.UserAuthException;
import net.schmizz.sshj.userauth.method.AbstractAuthMethod;

/// Logs in with a key that was offered (RFC 4252, 7). The signature is made on the calling thread,
/// so that a person may take their time for a passphrase.
final class KeyProof extends AbstractAuthMethod {
  private final SshIdentity identity;

  KeyProof(SshIdentity identity) {
    super("publickey");
    this.identity = identity;
  }

  @Override
  protected SSHPacket buildReq() throws UserAuthException {
    try {
      var key = identity.publicKey();
      var request =
          super.buildReq().putBoolean(true).putString(SshIdentity.algorithm(key)).putBytes(key);
      var text =
          new Buffer.PlainBuffer()
              .putBytes(params.getTransport().getSessionID())
              .putBuffer(request)
              .getCompactData();
      request.putBytes(identity.sign(text));
      return request;
    } catch (SshIdentity.KeyUnusable failure) {
      throw new UserAuthException(String.valueOf(failure.getMessage()), failure);
    }
  }
}
