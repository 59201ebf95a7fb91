package dev.mooring.command.powershell;

import dev.mooring.command.Command;
import dev.mooring.command.Filter;
import dev.mooring.command.Pipeline;
import dev.mooring.command.Pipeline.Attempts;
import dev.mooring.command.Pipeline.RandomHex;
import dev.mooring.command.Program;
import dev.mooring.command.Remote;
import dev.mooring.command.Text;
import dev.mooring.command.Text.Part;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Commands as a person types them in PowerShell 7.3 and later, on any system. Earlier ones lose
/// double quotes within arguments of programs (about_Parsing).
public final class PowerShell {
  private static final String PIPE = " | ";
  private static final String PIPE_AND_LINE = " |\n  ";

  private PowerShell() {}

  /// The command.
  public static String of(Command command) {
    return switch (command) {
      case Pipeline pipeline -> pipeline(pipeline, PIPE_AND_LINE);
      case Command.Kept(var variable, var pipeline) ->
          "$" + variable + " = " + pipeline(pipeline, PIPE);
      // Windows would end lines with carriage returns.
      case Command.ToFile(var pipeline, var file) ->
          pipeline(pipeline, PIPE_AND_LINE)
              + " | Join-String -Separator \"`n\" | Set-Content -NoNewline "
              + Quotes.argument(file);
    };
  }

  private static String pipeline(Pipeline pipeline, String pipe) {
    var stages =
        pipeline.stages().stream().map(PowerShell::stage).collect(Collectors.joining(pipe));
    var source = source(pipeline.source());
    if (stages.isEmpty()) {
      return source;
    }
    return source + (pipeline.source() instanceof Text ? PIPE : pipe) + stages;
  }

  private static String source(Pipeline.Source source) {
    return switch (source) {
      case Text text -> document(text);
      case Program program -> program(program);
      case Remote remote -> remote(remote, remote.commandLine());
      case Attempts(var programs) ->
          programs.stream()
              .map(PowerShell::program)
              .collect(Collectors.joining("; ", "& { ", " } 2>$null"));
      case RandomHex(var bytes) -> Filters.randomHex(bytes);
    };
  }

  private static String stage(Pipeline.Stage stage) {
    return switch (stage) {
      case Program program -> program(program);
      case Remote remote -> remote(remote, reading(remote.commandLine()));
      case Filter filter -> Filters.of(filter);
    };
  }

  private static String program(Program program) {
    return program.name().word()
        + " "
        + program.lines().stream()
            .map(line -> line.stream().map(PowerShell::word).collect(Collectors.joining(" ")))
            .collect(Collectors.joining(" `\n  "));
  }

  private static String remote(Remote remote, String commandLine) {
    return Stream.concat(remote.words().stream(), Stream.of(commandLine))
        .map(Quotes::argument)
        .collect(Collectors.joining(" "));
  }

  /// A command line for the machine that takes text from PowerShell, which ends lines in its
  /// system's own way: on Windows with a carriage return too.
  private static String reading(String commandLine) {
    var isOne = commandLine.matches("[^&;\n]*");
    return "tr -d '\\r' | " + (isOne ? commandLine : "{ " + commandLine + "; }");
  }

  private static String word(Text word) {
    return word.isLiteral()
        ? Quotes.argument(word.literal())
        : "\"" + filledIn(word.parts(), Quotes::inDouble, question -> "$(" + question + ")") + "\"";
  }

  /// PowerShell keeps an answer as lines, which it would join with blanks in a here-string.
  private static String document(Text text) {
    return text.isLiteral()
        ? Quotes.document(text.literal())
        : Quotes.filledDocument(
            filledIn(
                text.parts(),
                Quotes::inDocument,
                question -> "$((" + question + ") -join \"`n\")"));
  }

  private static String filledIn(
      List<Part> parts, UnaryOperator<String> literals, UnaryOperator<String> answers) {
    Function<Part, String> written =
        part ->
            switch (part) {
              case Part.Literal(var text) -> literals.apply(text);
              case Part.Variable(var name) -> "${" + name + "}";
              case Part.Answer(var question) -> answers.apply(pipeline(question, PIPE));
            };
    return parts.stream().map(written).collect(Collectors.joining());
  }
}
