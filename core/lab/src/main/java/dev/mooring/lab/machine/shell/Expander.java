package dev.mooring.lab.machine.shell;

import dev.mooring.lab.machine.process.Streams;
import dev.mooring.lab.machine.shell.Word.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Turns words into the arguments that a program gets.
final class Expander {
  private final Interpreter interpreter;
  private final ShellState state;
  private final Streams io;

  Expander(Interpreter interpreter, ShellState state, Streams io) {
    this.interpreter = interpreter;
    this.state = state;
    this.io = io;
  }

  /// Expansion, splitting and globbing.
  List<String> fields(List<Word> words) throws IOException, InterruptedException {
    var all = new ArrayList<String>();
    for (var word : words) {
      var fields = new Fields(state.variable("IFS"));
      expand(word, fields, true, false);
      for (var field : fields.finish()) {
        var paths =
            Glob.isPattern(field.pattern()) && !state.has("noglob")
                ? Glob.paths(field.pattern(), state.context())
                : List.<String>of();
        all.addAll(paths.isEmpty() ? List.of(field.text()) : paths);
      }
    }
    return all;
  }

  /// One text: nothing is split.
  String text(Word word) throws IOException, InterruptedException {
    return one(word).text();
  }

  /// One pattern: what was quoted is escaped.
  String pattern(Word word) throws IOException, InterruptedException {
    return one(word).pattern();
  }

  private Fields.Field one(Word word) throws IOException, InterruptedException {
    var fields = new Fields("");
    fields.literal("", true);
    expand(word, fields, false, false);
    return fields.finish().getFirst();
  }

  /// @param isOperand whether its text is split too, as all that an expansion gives
  private void expand(Word word, Fields into, boolean splits, boolean isOperand)
      throws IOException, InterruptedException {
    var isFirst = true;
    for (var parts = word.parts().listIterator(); parts.hasNext(); ) {
      var part = parts.next();
      switch (part) {
        case Part.Text(var text, var quoted) when quoted && text.isEmpty() && splits -> {
          // The quotes of "$@" make no word where there are no parameters.
          if (!parts.hasNext() || !isList(word.parts().get(parts.nextIndex()))) {
            into.literal("", true);
          }
        }
        case Part.Text(var text, var quoted) -> {
          var meant = isFirst && !quoted ? home(text) : text;
          if (isOperand && !quoted) {
            into.split(meant);
          } else {
            into.literal(meant, quoted);
          }
        }
        case Part.Parameter parameter -> parameter(parameter, into, splits);
        case Part.Output(var body, var quoted) -> value(output(body), quoted || !splits, into);
        case Part.Arithmetic(var expression, _) ->
            into.literal(String.valueOf(new Arithmetic(text(expression), state).value()), true);
      }
      isFirst = false;
    }
  }

  private String home(String text) {
    return text.equals("~") || text.startsWith("~/")
        ? state.variable("HOME") + text.substring(1)
        : text;
  }

  private static void value(String value, boolean isWhole, Fields into) {
    if (isWhole) {
      into.literal(value, true);
    } else {
      into.split(value);
    }
  }

  private void parameter(Part.Parameter parameter, Fields into, boolean splits)
      throws IOException, InterruptedException {
    if (isList(parameter) && splits) {
      for (var i = 0; i < state.positional.size(); i++) {
        if (i > 0) {
          into.end();
        }
        into.literal(state.positional.get(i), true);
      }
      return;
    }
    var parameters = new Parameters(this, state);
    if (splits && !parameter.quoted() && parameters.takesOperand(parameter)) {
      expand(parameter.operand(), into, true, true);
      return;
    }
    var value = parameters.value(parameter);
    value(value, parameter.quoted() || !splits, into);
  }

  private static boolean isList(Part part) {
    return part instanceof Part.Parameter(var name, var operator, _, var quoted)
        && name.equals("@")
        && operator.isEmpty()
        && quoted;
  }

  private String output(Node body) throws IOException, InterruptedException {
    var out = new ByteArrayOutputStream();
    state.status = interpreter.subshell(state.copy(), body, io.withOut(out));
    return out.toString(StandardCharsets.UTF_8).replaceFirst("\n+\\z", "");
  }
}
