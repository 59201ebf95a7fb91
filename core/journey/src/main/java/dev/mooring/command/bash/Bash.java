package dev.mooring.command.bash;

import dev.mooring.command.Command;
import dev.mooring.command.Filter;
import dev.mooring.command.Pipeline;
import dev.mooring.command.Pipeline.Attempts;
import dev.mooring.command.Pipeline.RandomHex;
import dev.mooring.command.Program;
import dev.mooring.command.Remote;
import dev.mooring.command.Shell;
import dev.mooring.command.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Commands as a person types them in bash.
public final class Bash {
  private static final String PIPE = " | ";
  private static final String PIPE_AND_LINE = " | \\\n  ";

  private Bash() {}

  /// The command.
  public static String of(Command command) {
    return switch (command) {
      case Pipeline pipeline -> line(pipeline, PIPE_AND_LINE) + document(pipeline);
      case Command.Kept(var variable, var pipeline) -> variable + "=" + answer(pipeline);
      case Command.ToFile(var pipeline, var file) ->
          line(pipeline, PIPE_AND_LINE) + " >" + Shell.quote(file) + document(pipeline);
    };
  }

  /// A text as one word. Each part has quotes of its own, so that none needs escapes.
  public static String word(Text text) {
    var word =
        text.parts().stream()
            .map(
                part ->
                    switch (part) {
                      case Text.Part.Literal(var literal) -> Shell.quote(literal);
                      case Text.Part.Variable(var name) -> "\"$" + name + "\"";
                      case Text.Part.Answer(var question) -> "\"" + answer(question) + "\"";
                    })
            .collect(Collectors.joining());
    return word.isEmpty() ? Shell.quote("") : word;
  }

  /// A text with its questions as bash asks them, to be read by a person.
  public static String shown(Text text) {
    return Document.filledIn(text, literal -> literal);
  }

  static String answer(Pipeline question) {
    var document = document(question);
    return "$(" + line(question, PIPE) + document + (document.isEmpty() ? "" : "\n") + ")";
  }

  /// All but the lines of a here-document.
  private static String line(Pipeline pipeline, String pipe) {
    var stages =
        pipeline.stages().stream()
            .map(Bash::stage)
            .collect(Collectors.toCollection(ArrayList::new));
    switch (pipeline.source()) {
      case Text text -> stages.addFirst(stages.removeFirst() + " <<" + Document.of(text).mark());
      case Program program -> stages.addFirst(program(program));
      case Remote remote -> stages.addFirst(remote(remote));
      case Attempts(var programs) -> stages.addFirst(attempts(programs));
      case RandomHex(var bytes) -> stages.addFirst("openssl rand -hex " + bytes);
    }
    return String.join(pipe, stages);
  }

  private static String document(Pipeline pipeline) {
    return pipeline.source() instanceof Text text ? "\n" + Document.of(text).lines() : "";
  }

  private static String stage(Pipeline.Stage stage) {
    return switch (stage) {
      case Program program -> program(program);
      case Remote remote -> remote(remote);
      case Filter filter -> filter(filter);
    };
  }

  private static String program(Program program) {
    return program.name().word()
        + " "
        + program.lines().stream()
            .map(line -> line.stream().map(Bash::word).collect(Collectors.joining(" ")))
            .collect(Collectors.joining(" \\\n  "));
  }

  private static String remote(Remote remote) {
    return remote.words().stream().map(Shell::quote).collect(Collectors.joining(" "))
        + " "
        + Shell.quote(remote.commandLine());
  }

  private static String attempts(List<Program> programs) {
    return programs.stream()
        .map(program -> program(program) + "; ")
        .collect(Collectors.joining("", "{ ", "} 2>/dev/null"));
  }

  private static String filter(Filter filter) {
    return switch (filter) {
      case Filter.Pick(var expression, var group) ->
          "sed -nE " + Shell.quote(substitution(expression, group));
      case Filter.Part(var from, var to, var lines) ->
          "sed -n " + Shell.quote("/%s/,/%s/{/%s/p;}".formatted(from, to, lines));
      case Filter.Without(var text) ->
          "grep -vF " + (text.startsWith("-") ? "-e " : "") + Shell.quote(text);
      case Filter.First(var lines) -> "head -n " + lines;
    };
  }

  private static String substitution(String expression, int group) {
    var mark = expression.contains("/") ? "#" : "/";
    return "s" + mark + expression + mark + "\\" + group + mark + "p";
  }
}
