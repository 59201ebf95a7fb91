package dev.mooring.app.session;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// The one place where text goes to, and where answers come from.
///
/// @param out what was asked for
/// @param err everything else
/// @param person who can answer questions; empty in scripts
public record Terminal(PrintWriter out, PrintWriter err, Optional<Person> person) {

  /// Whatever is written, nothing that steers a terminal gets to it.
  public Terminal {
    out = CleanWriter.before(out);
    err = CleanWriter.before(err);
  }

  /// For help, which Mooring itself puts into color.
  public PrintWriter colored() {
    return CleanWriter.behind(out);
  }

  /// Somebody at the keyboard.
  @FunctionalInterface
  public interface Person {
    /// @return empty when the input has ended
    Optional<String> answer();

    /// An answer that is not shown while it is typed.
    ///
    /// @return empty when the input has ended; the caller wipes it
    default Optional<char[]> secret() {
      return answer().map(String::toCharArray);
    }
  }

  /// The person at this process's terminal.
  private record Keyboard(Console console) implements Person {
    @Override
    public Optional<String> answer() {
      return Optional.ofNullable(console.readLine());
    }

    @Override
    public Optional<char[]> secret() {
      return Optional.ofNullable(console.readPassword());
    }
  }

  /// The standard streams of this process.
  public static Terminal standard() {
    return new Terminal(
        output(),
        writer(FileDescriptor.err),
        Optional.ofNullable(System.console()).filter(Console::isTerminal).map(Keyboard::new));
  }

  /// The standard output of this process.
  public static PrintWriter output() {
    return writer(FileDescriptor.out);
  }

  private static PrintWriter writer(FileDescriptor stream) {
    return new PrintWriter(new FileOutputStream(stream), true, charset());
  }

  /// Programs that read our output expect UTF-8 whatever the locale says; Windows' console does
  /// not.
  private static Charset charset() {
    var windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    return windows
        ? Charset.forName(System.getProperty("stdout.encoding", "UTF-8"))
        : StandardCharsets.UTF_8;
  }

  /// Asks for a yes.
  ///
  /// @throws Complaint when nobody is there who could answer
  public boolean agrees(String question) {
    var someone =
        person.orElseThrow(
            () ->
                Complaint.wrongUse(
                    "Nobody can be asked: there is no terminal.",
                    "Nothing is changed without a yes.",
                    "Start it in a terminal, or give --yes."));
    err.print(question + " [y/N] ");
    err.flush();
    return someone.answer().filter(answer -> answer.strip().matches("(?i)y(es)?")).isPresent();
  }
}
