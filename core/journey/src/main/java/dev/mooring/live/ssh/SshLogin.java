package dev.mooring.live.ssh;

import dev.mooring.live.ssh.SshIdentity.KeyUnusable;
import dev.mooring.live.ssh.trust.HostKeys;
import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.userauth.UserAuthException;
import net.schmizz.sshj.userauth.method.AuthMethod;
import org.jspecify.annotations.Nullable;

/// Logs in with one key after the other, and remembers what became of each.
final class SshLogin {
  private final SSHClient client;
  private final SshRoute.Hop hop;
  private final List<String> tried = new ArrayList<>();
  private final List<String> unusable = new ArrayList<>();

  SshLogin(SSHClient client, SshRoute.Hop hop) {
    this.client = client;
    this.hop = hop;
  }

  /// @throws WorldException.Denied when no key is accepted
  /// @throws IOException when the connection breaks
  void perform() throws IOException {
    try {
      for (var identity : hop.identities().get()) {
        if (logsIn(identity)) {
          return;
        }
      }
    } catch (IOException failure) {
      if (SshFailures.saysTooMany(failure)) {
        throw refused(
            " It hung up after "
                + tried.size()
                + " keys (too many authentication failures): name the right one with IdentityFile"
                + " and IdentitiesOnly yes in your SSH configuration.",
            failure);
      }
      throw failure;
    }
    throw refused(client.getUserAuth().hadPartialSuccess() ? SECOND_FACTOR : others(), null);
  }

  private static final String SECOND_FACTOR =
      " A key was accepted, but a second factor is wanted, which Mooring cannot give.";

  private boolean logsIn(SshIdentity identity) throws IOException {
    try {
      var key = identity.publicKey();
      tried.add(identity.name() + " (" + fingerprint(key) + ")");
      var offer = new KeyOffer(key);
      if (isAccepted(offer)) {
        return true;
      }
      return offer.isWelcome() && isAccepted(new KeyProof(identity));
    } catch (KeyUnusable failure) {
      unusable.add(identity.name() + ": " + failure.reason());
      return false;
    }
  }

  private boolean isAccepted(AuthMethod method) throws IOException {
    try {
      client.auth(hop.target().user(), method);
      return true;
    } catch (UserAuthException refusal) {
      if (SshFailures.isBroken(refusal)) {
        throw refusal;
      }
      if (SshFailures.unusable(refusal).isPresent()) {
        throw SshFailures.unusable(refusal).get();
      }
      return false;
    }
  }

  private static String fingerprint(byte[] key) {
    return HostKeys.fingerprint(Base64.getEncoder().encodeToString(key));
  }

  private String others() {
    var methods =
        client.getUserAuth().getAllowedMethods().stream()
            .filter(method -> !method.equals("publickey"))
            .toList();
    return methods.isEmpty()
        ? ""
        : " It would also accept " + String.join(", ", methods) + ", which Mooring does not use.";
  }

  private WorldException.Denied refused(String more, @Nullable Throwable cause) {
    var keys = tried.isEmpty() ? " without a key." : " with " + String.join(", ", tried) + ".";
    var broken = unusable.isEmpty() ? "" : " Not usable: " + String.join("; ", unusable) + ".";
    var unread =
        hop.unread().isEmpty() ? "" : " Not followed: " + String.join("; ", hop.unread()) + ".";
    return new WorldException.Denied(
        unusable.isEmpty() ? Trouble.LOGIN_REFUSED : Trouble.KEY_UNUSABLE,
        hop.target() + " does not log in" + keys + broken + more + unread,
        cause);
  }
}
