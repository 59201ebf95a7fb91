package dev.mooring.change.file;

import dev.mooring.change.Difference;
import dev.mooring.command.bash.Bash;
import dev.mooring.port.MachineReader;
import dev.mooring.port.Outcome;
import dev.mooring.port.WorldException;
import dev.mooring.port.WorldView;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What becomes of a file on the machine.
final class FileDifference {
  private FileDifference() {}

  /// @param change from its text as it is to its text as it is to be
  static Optional<Difference> of(
      Optional<? extends MachineReader> machine, String path, UnaryOperator<String> change) {
    var found =
        machine.map(there -> there.ask("sudo cat " + path)).filter(Outcome::isOk).map(Outcome::out);
    var before = found.orElse("");
    var after = change.apply(before).lines().toList();
    return found.isPresent() && before.lines().toList().equals(after)
        ? Optional.empty()
        : Optional.of(new Difference.Text(path, found.isPresent(), before.lines().toList(), after));
  }

  static Difference secret(Optional<? extends MachineReader> machine, String name, String path) {
    return new Difference.Secret(
        name, machine.filter(there -> there.ask("sudo test -e " + path).isOk()).isPresent());
  }

  /// The wanted text; with questions where something that it is made of is not there yet.
  static String wanted(FileBody body, WorldView world) {
    if (body instanceof MachineFile file && !file.isKnown(world)) {
      return Bash.shown(body.typed());
    }
    try {
      return body.read(world);
    } catch (WorldException.NotFound _) {
      return Bash.shown(body.typed());
    }
  }
}
