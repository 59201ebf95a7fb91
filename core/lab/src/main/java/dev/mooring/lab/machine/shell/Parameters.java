package dev.mooring.lab.machine.shell;

import dev.mooring.lab.machine.shell.Word.Part;
import java.io.IOException;
import java.util.Optional;

/// The values of `$name` and of `${name…}` with its operators.
final class Parameters {
  private final Expander expander;
  private final ShellState state;

  Parameters(Expander expander, ShellState state) {
    this.expander = expander;
    this.state = state;
  }

  String value(Part.Parameter parameter) throws IOException, InterruptedException {
    var name = parameter.name();
    var operator = parameter.operator();
    var found = find(name);
    if (operator.isEmpty() || operator.equals("length")) {
      if (found.isEmpty() && state.has("nounset")) {
        throw new UnsetException(
            name + (state.dialect.isBash() ? ": unbound variable" : ": parameter not set"));
      }
      var value = found.orElse("");
      return operator.isEmpty() ? value : String.valueOf(value.length());
    }
    var present = present(parameter);
    return switch (operator.charAt(operator.length() - 1)) {
      case '-' -> present.isPresent() ? present.get() : expander.text(parameter.operand());
      case '+' -> present.isPresent() ? expander.text(parameter.operand()) : "";
      case '=' -> present.isPresent() ? present.get() : assign(name, parameter.operand());
      case '?' -> present.isPresent() ? present.get() : complain(name, parameter.operand());
      default -> trimmed(found.orElse(""), operator, expander.pattern(parameter.operand()));
    };
  }

  /// Whether it stands for its operand as it is: `${name-operand}`, `${name+operand}`.
  boolean takesOperand(Part.Parameter parameter) {
    return switch (parameter.operator()) {
      case "-", ":-" -> present(parameter).isEmpty();
      case "+", ":+" -> present(parameter).isPresent();
      default -> false;
    };
  }

  /// With a colon an empty value counts as none.
  private Optional<String> present(Part.Parameter parameter) {
    var found = find(parameter.name());
    return parameter.operator().startsWith(":") ? found.filter(text -> !text.isEmpty()) : found;
  }

  private Optional<String> find(String name) {
    return switch (name) {
      case "?" -> Optional.of(String.valueOf(state.status));
      case "#" -> Optional.of(String.valueOf(state.positional.size()));
      case "@", "*" -> Optional.of(String.join(" ", state.positional));
      case "$", "!" -> Optional.of("4242");
      case "-" -> Optional.of("");
      case "0" -> Optional.of(state.zero);
      default -> {
        if (Character.isDigit(name.charAt(0))) {
          var index = Integer.parseInt(name) - 1;
          yield index < state.positional.size()
              ? Optional.of(state.positional.get(index))
              : Optional.empty();
        }
        yield Optional.ofNullable(state.variables.get(name));
      }
    };
  }

  private String assign(String name, Word operand) throws IOException, InterruptedException {
    var value = expander.text(operand);
    state.set(name, value);
    return value;
  }

  private String complain(String name, Word operand) throws IOException, InterruptedException {
    var text = expander.text(operand);
    throw new UnsetException(name + ": " + (text.isEmpty() ? "parameter null or not set" : text));
  }

  // `%` cuts the shortest matching end, `%%` the longest; `#` and `##` do so at the start.
  private static String trimmed(String value, String operator, String pattern) {
    var regex = Glob.regex(pattern);
    var isLongest = operator.length() == 2;
    var isEnd = operator.startsWith("%");
    for (var i = 0; i <= value.length(); i++) {
      var size = isLongest ? value.length() - i : i;
      var cut = isEnd ? value.substring(value.length() - size) : value.substring(0, size);
      if (regex.matcher(cut).matches()) {
        return isEnd ? value.substring(0, value.length() - size) : value.substring(size);
      }
    }
    return value;
  }

  /// A variable that has no value, but must.
  static final class UnsetException extends IOException {
    private static final long serialVersionUID = 1;

    UnsetException(String message) {
      super(message);
    }
  }
}
