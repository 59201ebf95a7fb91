package dev.mooring.app.output;

import dev.mooring.change.Change;
import dev.mooring.change.Difference;
import java.util.Optional;
import java.util.function.Function;

/// What is told of the changes of a plan.
///
/// @param shell the one that the commands are for
/// @param differences what a change makes of a file or an object, where that is to be told
public record Shown(CommandShell shell, Function<Change, Optional<Difference>> differences) {

  /// Commands for bash, and no differences.
  public static Shown usual() {
    return new Shown(CommandShell.BASH, _ -> Optional.empty());
  }
}
