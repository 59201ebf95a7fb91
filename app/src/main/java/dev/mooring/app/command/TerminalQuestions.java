package dev.mooring.app.command;

import dev.mooring.app.session.Terminal;
import dev.mooring.port.SshQuestion;
import dev.mooring.port.SshQuestions;
import dev.mooring.text.Phrasebook;
import dev.mooring.text.Visible;
import java.util.Optional;

/// Asks the person at the terminal.
///
/// @param person who answers
record TerminalQuestions(Terminal terminal, Terminal.Person person, Phrasebook texts)
    implements SshQuestions {

  /// Nobody is asked where nobody sits.
  static SshQuestions at(Terminal terminal, Phrasebook texts) {
    return terminal
        .person()
        .<SshQuestions>map(person -> new TerminalQuestions(terminal, person, texts))
        .orElseGet(SshQuestions::nobody);
  }

  @Override
  public boolean agrees(SshQuestion question) {
    show(question);
    return terminal.agrees(texts.say(question.what()));
  }

  @Override
  public Optional<char[]> secret(SshQuestion question) {
    show(question);
    terminal.err().print(texts.say(question.what()) + ": ");
    terminal.err().flush();
    return person.secret().filter(secret -> secret.length > 0);
  }

  private void show(SshQuestion question) {
    terminal.err().println(Visible.line(question.fact()));
    terminal.err().println("  " + texts.say(question.why()));
  }
}
