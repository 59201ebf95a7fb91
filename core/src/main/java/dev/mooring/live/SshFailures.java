package dev.mooring.live;

import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import net.schmizz.sshj.transport.TransportException;
import net.schmizz.sshj.userauth.UserAuthException;

/// The one place where what the SSH client throws becomes a [WorldException].
final class SshFailures {

  private SshFailures() {}

  /// What went wrong while a connection was made.
  static WorldException connecting(IOException failure, SshTarget target) {
    if (failure instanceof HostKeyCheck.Refused refused) {
      return new WorldException.Unreachable(Trouble.HOST_KEY_CHANGED, refused.reason(), failure);
    }
    if (loginRefused(failure)) {
      return new WorldException.Denied(
          "The machine does not let " + target + " log in with this key.", failure);
    }
    return new WorldException.Unreachable("Nobody answers SSH at " + target + " yet.", failure);
  }

  /// What went wrong after a command was sent: whether it ran to its end is not known.
  static WorldException running(IOException failure) {
    return stopped(failure)
        ? new WorldException.TimedOut("The command was stopped before it ended.", failure)
        : new WorldException.Unreachable(
            "The connection to the machine broke while a command ran; how it ended is not known.",
            failure);
  }

  static boolean stopped(IOException failure) {
    return chain(failure).stream().anyMatch(InterruptedException.class::isInstance);
  }

  static boolean isRefusedHostKey(WorldException failure) {
    return failure.getCause() instanceof HostKeyCheck.Refused;
  }

  /// A connection that breaks during the login comes as a login failure too, with its cause.
  private static boolean loginRefused(IOException failure) {
    var chain = chain(failure);
    var broken =
        chain.stream()
            .anyMatch(
                cause -> cause instanceof TransportException || cause instanceof TimeoutException);
    // Servers say this while they hang up, so it comes as a broken connection.
    return (failure instanceof UserAuthException && !broken)
        || chain.stream()
            .map(cause -> String.valueOf(cause.getMessage()))
            .anyMatch(message -> message.contains("Too many authentication failures"));
  }

  private static List<Throwable> chain(Throwable failure) {
    return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(20)
        .toList();
  }
}
