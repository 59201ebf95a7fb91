package dev.mooring.live.ssh.config;

import dev.mooring.live.call.ChildProcess;
import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;
import dev.mooring.text.Visible;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/// The program `ssh`, which knows best what a configuration means: `ssh -G` tells it and connects
/// to nothing (ssh(1)).
///
/// @param program how it is called
/// @param files which ones it reads, where it isn't the usual ones
/// @param patience for one answer: it may have to ask for a canonical name
record SshProgram(List<String> program, List<String> files, Duration patience) {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Path COMPUTERS = Path.of("/etc/ssh/ssh_config");

  /// The one on the `PATH`, where it can be made to read these files and no others: the usual ones
  /// together, or a single one. Its home folder is always the one that the system knows.
  static Optional<SshProgram> reading(List<Path> files, Path home) {
    if (!home.equals(Path.of(System.getProperty("user.home")))) {
      return Optional.empty();
    }
    var usual = List.of(home.resolve(".ssh").resolve("config"), COMPUTERS);
    if (files.equals(usual)) {
      return Optional.of(new SshProgram(List.of("ssh"), List.of(), PATIENCE));
    }
    return files.size() == 1
        ? Optional.of(
            new SshProgram(List.of("ssh"), List.of("-F", files.getFirst().toString()), PATIENCE))
        : Optional.empty();
  }

  /// Whether it would take a name as a whole.
  static boolean understands(String name) {
    return name.matches("[^@/\\s]+");
  }

  /// What the configuration means for a host.
  SshAnswer ask(SshAsked asked) {
    try {
      var text = said(files, asked);
      var usual = said(List.of("-F", "none"), SshAsked.of(asked.name()));
      return new SshAnswer.Values(
          SshAnswer.Values.read("ssh -G " + asked.name(), text), SshAnswer.Values.read("", usual));
    } catch (MissingException _) {
      return new SshAnswer.Missing();
    } catch (TimeoutException late) {
      return new SshAnswer.Silent("it did not answer within " + patience.toSeconds() + " seconds");
    } catch (ExecutionException endless) {
      return new SshAnswer.Silent("it says more than a configuration is");
    } catch (IOException failure) {
      return new SshAnswer.Silent(Visible.line(String.valueOf(failure.getMessage())));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new WorldException.TimedOut(Phrase.of("refusal.ssh.config.stopped"), stopped);
    }
  }

  private String said(List<String> files, SshAsked asked)
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    try (var ssh = new ChildProcess(start(files, asked))) {
      var answer = ssh.answer(patience);
      if (answer.status() != 0 || !answer.output().contains("hostname ")) {
        var why = answer.errors().lines().filter(line -> !line.isBlank()).findFirst();
        throw new IOException(why.orElse("it ended with status " + answer.status()));
      }
      return answer.output();
    }
  }

  private Process start(List<String> files, SshAsked asked) throws MissingException {
    var line = new ArrayList<>(program);
    line.addAll(files);
    line.add("-G");
    if (!asked.user().isEmpty()) {
      line.addAll(List.of("-l", asked.user()));
    }
    if (asked.port() != 0) {
      line.addAll(List.of("-p", String.valueOf(asked.port())));
    }
    line.addAll(List.of("--", asked.name()));
    try {
      return new ProcessBuilder(line).start();
    } catch (IOException failure) {
      throw new MissingException(failure);
    }
  }

  /// There is no such program.
  private static final class MissingException extends IOException {
    private static final long serialVersionUID = 1L;

    MissingException(IOException cause) {
      super(cause);
    }
  }
}
