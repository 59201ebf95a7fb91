package dev.mooring.app.command;

import dev.mooring.app.output.Said;
import dev.mooring.app.session.Complaint;
import dev.mooring.app.session.ExitStatus;
import dev.mooring.check.Bug;
import dev.mooring.check.Finding;
import dev.mooring.port.WorldException;
import dev.mooring.text.Visible;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says what went wrong in one message, without a stack trace.
record Refusals(PrintWriter err, Path logFile)
    implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

  @Override
  public int handleParseException(ParameterException failure, String[] args) {
    var command = failure.getCommandLine();
    err.println("mooring: " + within(String.valueOf(failure.getMessage())));
    UnmatchedArgumentException.printSuggestions(failure, err);
    err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    err.flush();
    return ExitStatus.WRONG_USE.code();
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult given) {
    return switch (failure instanceof CompletionException wrapped
            && wrapped.getCause() instanceof Exception cause
        ? cause
        : failure) {
      case Complaint complaint -> say(complaint);
      case WorldException refusal -> say(complaint(refusal));
      case Exception bug -> confess(bug);
    };
  }

  private int say(Complaint complaint) {
    err.println("mooring: " + within(complaint.what()));
    err.println("  " + within(complaint.why()));
    err.println("  → " + within(complaint.todo()));
    err.flush();
    return complaint.status().code();
  }

  /// A line of its own within a sentence is not taken for one of ours.
  private static String within(String sentence) {
    return Visible.text(sentence).replace("\n", "\n    ");
  }

  private static Complaint complaint(WorldException refusal) {
    var finding = Finding.of(refusal);
    var said = Said.of(finding, OutputOption.texts());
    return new Complaint(Verdict.status(finding), said.what(), said.why(), said.todo());
  }

  private int confess(Exception bug) {
    var code = Bug.code(bug);
    LOG.error("Bug {}", code, bug);
    err.println("mooring: This is a bug in Mooring (" + code + "), not your mistake.");
    err.println("  What was begun is in the journal: mooring status and mooring undo know it.");
    err.println("  → Please report it with the end of " + logFile);
    err.flush();
    return ExitStatus.FAILED.code();
  }
}
