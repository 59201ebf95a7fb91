package dev.mooring.live.ssh;

import dev.mooring.live.ssh.SshIdentity.KeyUnusable;
import dev.mooring.live.ssh.trust.HostKeys;
import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;
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
  private final List<Object> unusable = new ArrayList<>();

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
        throw refused(Phrase.of("refusal.login.many", tried.size()), failure);
      }
      throw failure;
    }
    throw refused(client.getUserAuth().hadPartialSuccess() ? SECOND_FACTOR : others(), null);
  }

  private static final Phrase SECOND_FACTOR = Phrase.of("refusal.login.factor");

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
      unusable.add(Phrase.of("refusal.about", identity.name(), failure.phrase()));
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

  private Object others() {
    var methods =
        client.getUserAuth().getAllowedMethods().stream()
            .filter(method -> !method.equals("publickey"))
            .toList();
    return methods.isEmpty() ? "" : Phrase.of("refusal.login.others", String.join(", ", methods));
  }

  private WorldException.Denied refused(Object more, @Nullable Throwable cause) {
    var broken = sentence("unusable", unusable);
    var unread = sentence("unread", hop.unread());
    return new WorldException.Denied(
        unusable.isEmpty() ? Trouble.LOGIN_REFUSED : Trouble.KEY_UNUSABLE,
        tried.isEmpty()
            ? Phrase.of("refusal.login.none", hop.target(), broken, more, unread)
            : Phrase.of(
                "refusal.login", hop.target(), String.join(", ", tried), broken, more, unread),
        cause);
  }

  private static Object sentence(String word, List<?> items) {
    return items.stream()
        .<Object>map(item -> item)
        .reduce((one, other) -> Phrase.of("refusal.and", one, other))
        .<Object>map(all -> Phrase.of("refusal.login." + word, all))
        .orElse("");
  }
}
