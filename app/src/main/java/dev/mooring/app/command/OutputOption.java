package dev.mooring.app.command;

import dev.mooring.app.output.JsonOutput;
import dev.mooring.app.output.Output;
import dev.mooring.app.output.OutputFormat;
import dev.mooring.app.output.TextOutput;
import dev.mooring.app.session.Terminal;
import dev.mooring.port.SshQuestions;
import dev.mooring.text.Phrasebook;
import java.util.Locale;
import picocli.CommandLine.Option;

/// In which form results are written.
final class OutputOption {
  @Option(
      names = "--output",
      paramLabel = "FORM",
      converter = Words.Formats.class,
      completionCandidates = Words.Formats.class,
      defaultValue = "text",
      description = "text or json: one object a line. Default: ${DEFAULT-VALUE}.")
  private OutputFormat format = OutputFormat.TEXT;

  /// The commands speak English, like their help.
  static Phrasebook texts() {
    return new Phrasebook(Locale.ENGLISH);
  }

  /// Who is asked; nobody where a program reads the results.
  SshQuestions questions(Terminal terminal) {
    return switch (format) {
      case TEXT -> TerminalQuestions.at(terminal, texts());
      case JSON -> SshQuestions.nobody();
    };
  }

  Output to(Terminal terminal) {
    return switch (format) {
      case TEXT -> new TextOutput(terminal.out(), texts());
      case JSON -> new JsonOutput(terminal.out(), texts());
    };
  }
}
