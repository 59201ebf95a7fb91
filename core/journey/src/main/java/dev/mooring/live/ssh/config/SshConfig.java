package dev.mooring.live.ssh.config;

import dev.mooring.port.WorldException;
import dev.mooring.text.Phrase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// OpenSSH configuration files (ssh_config(5)): `HostName`, `Port`, `User`, `IdentityFile`,
/// `ProxyJump` and the keywords of [SshHostOptions], with `Host`, `Match` and `Include`.
public final class SshConfig {
  private final List<Path> files;
  private final Path home;
  private final Map<String, String> variables;
  private final Optional<SshProgram> program;

  /// @param files the user's file first; those that are missing do not count
  public SshConfig(List<Path> files) {
    this(files, Path.of(System.getProperty("user.home")));
  }

  /// @param home what `~` stands for in the files
  public SshConfig(List<Path> files, Path home) {
    this(files, home, Map.of());
  }

  /// @param variables what `${NAME}` stands for in the files
  public SshConfig(List<Path> files, Path home, Map<String, String> variables) {
    this(files, home, variables, Optional.empty());
  }

  private SshConfig(
      List<Path> files, Path home, Map<String, String> variables, Optional<SshProgram> program) {
    this.files = List.copyOf(files);
    this.home = home;
    this.variables = Map.copyOf(variables);
    this.program = program;
  }

  /// The same files, whose meaning the program `ssh` is asked for where it can be (`ssh -G`). It
  /// isn't asked where it would run a command of theirs.
  public SshConfig askingSsh() {
    return asking(SshProgram.reading(files, home));
  }

  SshConfig asking(Optional<SshProgram> ssh) {
    return new SshConfig(files, home, variables, ssh);
  }

  /// The block for an alias. A block that gives no `HostName`, such as `Host *`, is no entry for
  /// it: its `User` is not the one that the journey's key was put there for.
  ///
  /// @throws WorldException.Broken when a file cannot be read
  public Optional<SshHost> find(String alias) {
    var asked = SshAsked.of(alias);
    var said = read(asked);
    return said.lines("hostname").isEmpty() ? Optional.empty() : Optional.of(host(asked, said));
  }

  /// What `ssh` would do for a name: like [#find(String)], and where no block gives a `HostName`,
  /// the name is the host.
  ///
  /// @throws WorldException.Broken when a file cannot be read
  public SshHost host(String name) {
    return host(SshAsked.of(name));
  }

  /// The same, with what is said on the command line over what the files say.
  public SshHost host(SshAsked asked) {
    return host(asked, read(asked));
  }

  private SshHost host(SshAsked asked, SshSaid said) {
    return new SshHostReader(asked, said, home, variables).host();
  }

  /// Read at each look-up: people and tools add machines to these files at any time.
  private SshSaid read(SshAsked asked) {
    var reading = new SshConfigReading(asked, home, System.getProperty("user.name", ""));
    try {
      reading.read(files);
      return program.isEmpty()
              || !SshProgram.understands(asked.name())
              || SshMatchExec.isIn(files, home)
          ? reading.said()
          : asked(program.get(), asked, reading.said());
    } catch (IOException failure) {
      throw new WorldException.Broken(
          Phrase.of(
              "refusal.ssh.config",
              files.stream().map(Path::toString).toList(),
              String.valueOf(failure.getMessage())),
          failure);
    }
  }

  private SshSaid asked(SshProgram ssh, SshAsked asked, SshSaid said) {
    return switch (ssh.ask(asked)) {
      case SshAnswer.Values values -> said.corrected(values, home);
      case SshAnswer.Silent(var why) -> said.with(Stream.of("ssh -G " + asked.name() + ": " + why));
      // Where all was followed, it isn't missed.
      case SshAnswer.Missing() ->
          said.with(
              said.unread().isEmpty()
                  ? Stream.empty()
                  : Stream.of("ssh, which could be asked, is not installed"));
    };
  }
}
