package dev.mooring.app.command;

import dev.mooring.app.output.Output;
import dev.mooring.app.session.Surroundings;
import dev.mooring.port.SshQuestions;
import picocli.CommandLine.Option;

/// Whether a person is asked before anything is changed.
final class Consent {
  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  /// Whom a connection may ask: nobody where nobody is to be asked.
  SshQuestions person(OutputOption output, Surroundings surroundings) {
    return yes ? SshQuestions.nobody() : output.questions(surroundings.terminal());
  }

  boolean isGiven() {
    return yes;
  }

  /// Asks, and tells where the answer is no.
  boolean isGiven(String question, Surroundings surroundings, Output out) {
    if (yes || surroundings.terminal().agrees(question)) {
      return true;
    }
    out.note("Nothing was changed.");
    return false;
  }
}
