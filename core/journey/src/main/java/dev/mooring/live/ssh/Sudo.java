package dev.mooring.live.ssh;

import dev.mooring.port.Outcome;
import dev.mooring.port.SshQuestion;
import dev.mooring.port.SshQuestions;
import dev.mooring.port.Trouble;
import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// How a command line that says `sudo` gets its rights. Where sudo asks for nothing, the line is
/// sent as it is. Where it asks for a password, the whole line runs in one shell of root, which
/// sudo starts with the password from standard input: never on the command line, never in a file,
/// and kept in memory for the session only. Where the login user is root, no sudo is needed.
final class Sudo {
  private static final Pattern SAYS_SUDO = Pattern.compile("(?<![\\w./-])sudo\\s");
  private static final int TRIES = 3;

  /// `-k`: sudo must not remember an earlier password, or it would leave the one that we send to
  /// the command.
  private static final String PROBE =
      """
      sh -c 'if [ "$(id -u)" = 0 ]; then echo root
      elif ! command -v sudo >/dev/null 2>&1; then echo none
      elif env LC_ALL=C sudo -k -n sh -c : 2>&1; then echo free
      else echo asks; fi'\
      """;

  private static final String TRY = "env LC_ALL=C sudo -k -S -p '' sh -c :";

  private enum Way {
    FREE,
    ROOT,
    PASSWORD
  }

  private final SshQuestions questions;
  private final Supplier<SshTarget> target;
  private final ReentrantLock finding = new ReentrantLock();
  private volatile Optional<Way> way = Optional.empty();
  private volatile Optional<SudoPassword> password = Optional.empty();

  /// @param target whom to name in questions
  Sudo(SshQuestions questions, Supplier<SshTarget> target) {
    this.questions = questions;
    this.target = target;
  }

  /// The line as it is to be sent.
  ///
  /// @param machine runs a line as it is, with its input
  /// @throws WorldException.Denied when the login user cannot become root
  RootLine prepare(String commandLine, byte[] input, BiFunction<String, byte[], Outcome> machine) {
    if (!SAYS_SUDO.matcher(commandLine).find()) {
      return RootLine.plain(commandLine, input);
    }
    return switch (way(machine)) {
      case FREE -> RootLine.plain(commandLine, input);
      case ROOT -> RootLine.ofRoot(commandLine, input);
      case PASSWORD -> RootLine.with(known(), commandLine, input);
    };
  }

  private SudoPassword known() {
    return password.orElseThrow(
        () -> new WorldException.Unreachable(Phrase.of("refusal.ssh.disconnected"), null));
  }

  private Way way(BiFunction<String, byte[], Outcome> machine) {
    var known = way;
    if (known.isPresent()) {
      return known.get();
    }
    finding.lock();
    try {
      var found = way.orElseGet(() -> find(machine));
      way = Optional.of(found);
      return found;
    } finally {
      finding.unlock();
    }
  }

  private Way find(BiFunction<String, byte[], Outcome> machine) {
    var outcome = machine.apply(PROBE, new byte[0]);
    var word = outcome.out().strip().lines().reduce("", (_, last) -> last);
    return switch (word) {
      case "root" -> Way.ROOT;
      case "free" -> Way.FREE;
      case "none" -> throw refused("none", outcome);
      default -> {
        var answer = SudoAnswer.of(outcome);
        if (answer != SudoAnswer.ASKS) {
          throw refused(answer, outcome);
        }
        askUntilRight(machine, outcome);
        yield Way.PASSWORD;
      }
    };
  }

  private SshQuestion question(boolean again) {
    var there = target.get();
    return SshQuestion.sudo(there.user(), there.host(), there.toString(), again);
  }

  private void askUntilRight(BiFunction<String, byte[], Outcome> machine, Outcome probe) {
    if (password.filter(known -> attempt(machine, known).isOk()).isPresent()) {
      return;
    }
    for (var tries = 0; tries < TRIES; tries++) {
      var given =
          questions
              .secret(question(tries > 0))
              .map(SudoPassword::new)
              .orElseThrow(() -> refused("unanswered", probe));
      var outcome = attempt(machine, given);
      if (outcome.isOk()) {
        password = Optional.of(given);
        return;
      }
      given.wipe();
      if (SudoAnswer.of(outcome) != SudoAnswer.WRONG_PASSWORD) {
        throw refused(SudoAnswer.of(outcome), outcome);
      }
    }
    throw refused("wrong", probe);
  }

  private static Outcome attempt(BiFunction<String, byte[], Outcome> machine, SudoPassword given) {
    var line = given.line();
    try {
      return machine.apply(TRY, line);
    } finally {
      Arrays.fill(line, (byte) 0);
    }
  }

  private WorldException.Denied refused(SudoAnswer answer, Outcome outcome) {
    return refused(
        switch (answer) {
          case NOT_ALLOWED -> "forbidden";
          case WANTS_TERMINAL -> "terminal";
          case ASKS, WRONG_PASSWORD, OTHER -> "broken";
        },
        outcome);
  }

  /// @param reason the last word of the phrase's key
  private WorldException.Denied refused(String reason, Outcome outcome) {
    return new WorldException.Denied(
        Trouble.SUDO_REFUSED,
        Phrase.of("refusal.sudo", target.get(), Phrase.of("refusal.sudo." + reason, TRIES)),
        new SudoSaid((outcome.out() + outcome.err()).strip()));
  }

  /// What sudo said, for the details.
  static final class SudoSaid extends Exception {
    private static final long serialVersionUID = 1;

    SudoSaid(String text) {
      super(text);
    }
  }

  /// Looks again the next time; a machine behind a new connection may be another one. Waits for
  /// nobody, as who looks waits for a connection.
  void forget() {
    way = Optional.empty();
  }

  /// Wipes the password.
  void close() {
    forget();
    password.ifPresent(SudoPassword::wipe);
    password = Optional.empty();
  }
}
