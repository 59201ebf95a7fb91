package dev.mooring.live.ssh;

import dev.mooring.live.ssh.trust.RefusedHostKey;
import dev.mooring.live.ssh.trust.UnknownHostKey;
import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import net.schmizz.sshj.connection.channel.OpenFailException;
import net.schmizz.sshj.transport.TransportException;

/// The one place where what the SSH client throws becomes a [WorldException].
final class SshFailures {

  private SshFailures() {}

  /// What went wrong while a connection was made.
  static WorldException connecting(IOException failure, SshTarget target) {
    return switch (failure) {
      case RefusedHostKey refused ->
          new WorldException.Unreachable(Trouble.HOST_KEY_CHANGED, refused.phrase(), failure);
      case UnknownHostKey unknown ->
          new WorldException.Unreachable(Trouble.HOST_KEY_UNKNOWN, unknown.phrase(), failure);
      default -> new WorldException.Unreachable(silence(failure, target), failure);
    };
  }

  /// A server answers, and does not come to an end.
  static WorldException late(SshTarget target, Duration limit) {
    return new WorldException.Unreachable(
        Phrase.of("refusal.ssh.late", place(target), limit.toSeconds()), null);
  }

  private static Phrase place(SshTarget target) {
    return Phrase.of("refusal.ssh.place", target.host(), target.port());
  }

  /// Why there is no answer.
  private static Phrase silence(IOException failure, SshTarget target) {
    var chain = chain(failure);
    var place = place(target);
    for (var cause : chain) {
      switch (cause) {
        case UnknownHostException _ -> {
          return Phrase.of("refusal.ssh.name", target.host());
        }
        case NoRouteToHostException _ -> {
          return Phrase.of("refusal.ssh.route", place);
        }
        case SocketTimeoutException _ -> {
          return Phrase.of("refusal.ssh.silent", place);
        }
        case ConnectException refused when says(refused, "refused") -> {
          return Phrase.of("refusal.ssh.closed", place);
        }
        case ConnectException refused when says(refused, "timed out") -> {
          return Phrase.of("refusal.ssh.silent", place);
        }
        case TransportException outdated when says(outdated, "Unable to reach a settlement") -> {
          return Phrase.of("refusal.ssh.algorithms", place, String.valueOf(outdated.getMessage()));
        }
        case TimeoutException _ -> {
          return Phrase.of("refusal.ssh.mute", place);
        }
        case EOFException _ -> {
          return Phrase.of("refusal.ssh.unnamed", place);
        }
        default -> {
          // The next cause may say more.
        }
      }
    }
    var hangsUp =
        chain.stream()
            .anyMatch(
                cause ->
                    cause instanceof SocketException
                        || says(cause, "EOF")
                        || says(cause, "Server closed connection"));
    return hangsUp
        ? Phrase.of("refusal.ssh.hangup", place)
        : Phrase.of("refusal.ssh.failed", place, String.valueOf(failure.getMessage()));
  }

  /// What went wrong on the way to a machine.
  ///
  /// @param hop the jump host, as `user@host`
  static WorldException onTheWay(WorldException failure, SshTarget hop, SshTarget machine) {
    if (failure.trouble().filter(Trouble.HOST_KEY_CHANGED::equals).isPresent()) {
      return failure;
    }
    return new WorldException.Unreachable(
        Trouble.JUMP_FAILED,
        Phrase.of("refusal.ssh.jump", hop, machine, failure.phrase()),
        failure);
  }

  /// A jump host is reached, but does not let us through.
  static Optional<WorldException> notLetThrough(
      IOException failure, SshTarget hop, SshTarget machine) {
    return failure instanceof OpenFailException closed
        ? Optional.of(
            new WorldException.Unreachable(
                Trouble.JUMP_FAILED,
                Phrase.of("refusal.ssh.blocked", hop, machine, String.valueOf(closed.getMessage())),
                failure))
        : Optional.empty();
  }

  /// What went wrong after a command was sent: whether it ran to its end is not known.
  static WorldException running(IOException failure) {
    return stopped(failure)
        ? new WorldException.TimedOut(Trouble.STOPPED, Phrase.of("refusal.ssh.stopped"), failure)
        : lost(failure);
  }

  static WorldException lost(IOException failure) {
    return new WorldException.Unreachable(
        Trouble.CONNECTION_LOST, Phrase.of("refusal.ssh.lost"), failure);
  }

  static boolean stopped(IOException failure) {
    return chain(failure).stream().anyMatch(InterruptedException.class::isInstance);
  }

  /// Whether waiting may help: a machine that boots does not answer yet. What has a name of its own
  /// and a name that does not resolve stay as they are.
  static boolean mayPass(WorldException failure) {
    return failure.trouble().isEmpty()
        && chain(failure).stream().noneMatch(UnknownHostException.class::isInstance);
  }

  /// A connection that breaks during the login comes as a login failure too, with its cause.
  static boolean isBroken(IOException failure) {
    return saysTooMany(failure)
        || chain(failure).stream()
            .anyMatch(
                cause -> cause instanceof TransportException || cause instanceof TimeoutException);
  }

  /// Servers say this while they hang up, so it comes as a broken connection.
  static boolean saysTooMany(IOException failure) {
    return chain(failure).stream()
        .anyMatch(cause -> says(cause, "Too many authentication failures"));
  }

  static Optional<SshIdentity.KeyUnusable> unusable(IOException failure) {
    return chain(failure).stream()
        .filter(SshIdentity.KeyUnusable.class::isInstance)
        .map(SshIdentity.KeyUnusable.class::cast)
        .findFirst();
  }

  private static boolean says(Throwable cause, String words) {
    return String.valueOf(cause.getMessage()).contains(words);
  }

  private static List<Throwable> chain(Throwable failure) {
    return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(20)
        .toList();
  }
}
