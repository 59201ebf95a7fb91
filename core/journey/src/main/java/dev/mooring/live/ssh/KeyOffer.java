package dev.mooring.live.ssh;

import net.schmizz.sshj.common.Message;
import net.schmizz.sshj.common.SSHPacket;
import net.schmizz.sshj.userauth.UserAuthException;
import net.schmizz.sshj.userauth.method.AbstractAuthMethod;

/// Asks whether a key would be accepted, without a signature (RFC 4252, 7): nobody is asked for the
/// passphrase of a key that is of no use.
final class KeyOffer extends AbstractAuthMethod {
  private final byte[] key;
  private volatile boolean isWelcome;

  KeyOffer(byte[] key) {
    super("publickey");
    this.key = key.clone();
  }

  /// Whether the server would accept it.
  boolean isWelcome() {
    return isWelcome;
  }

  @Override
  protected SSHPacket buildReq() throws UserAuthException {
    return super.buildReq().putBoolean(false).putString(SshIdentity.algorithm(key)).putBytes(key);
  }

  @Override
  public void handle(Message message, SSHPacket packet) throws UserAuthException {
    isWelcome = message == Message.USERAUTH_60;
    // This is how a method says that it is at its end without being logged in.
    throw new UserAuthException("The key was only offered.");
  }
}
