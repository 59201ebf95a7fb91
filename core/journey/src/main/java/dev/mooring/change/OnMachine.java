package dev.mooring.change;

import dev.mooring.command.Script;
import dev.mooring.mark.Mark;
import dev.mooring.model.MachineRef;
import dev.mooring.port.Machine;
import dev.mooring.port.MachineReader;
import dev.mooring.port.Outcome;
import dev.mooring.port.World;
import dev.mooring.port.WorldException;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// What the changes on a machine share: how they reach it.
public interface OnMachine {
  MachineRef machine();

  default Optional<? extends MachineReader> look(WorldView world) {
    return world.machine(machine());
  }

  /// Whether a command that only looks ends well on the machine; false where there is no machine.
  default boolean holds(WorldView world, String commandLine) {
    return look(world).map(there -> there.ask(commandLine).isOk()).orElse(false);
  }

  /// The same of a script of root.
  default boolean holds(WorldView world, Script script) {
    return look(world).map(there -> ask(there, script).isOk()).orElse(false);
  }

  /// Runs a script of root that only looks.
  static Outcome ask(MachineReader there, Script script) {
    return there.ask(script.line(), script.input());
  }

  /// Whether the machine carries our mark; one that was made anew under the same name does not.
  default boolean isMarked(WorldView world) {
    return holds(world, "[ -d " + Mark.FOLDER + " ]");
  }

  /// Runs a command line and insists on its success.
  default String run(World world, String commandLine, Consumer<String> lines) {
    return run(world, commandLine, new byte[0], lines);
  }

  /// Runs a command line with something on its standard input and insists on its success.
  default String run(World world, String commandLine, byte[] input, Consumer<String> lines) {
    return insist(world, there -> there.run(commandLine, input, lines), commandLine);
  }

  /// Runs a script as root and insists on its success.
  default String run(World world, Script script, Consumer<String> lines) {
    return insist(world, there -> there.run(script.line(), script.input(), lines), script.typed());
  }

  /// Runs a script as root with something on its standard input and insists on its success.
  default String run(World world, Script script, byte[] input, Consumer<String> lines) {
    return run(world, script.typed(), input, lines);
  }

  private String insist(World world, Function<Machine, Outcome> work, String typed) {
    var there = world.machine(machine()).orElseThrow(() -> silent(world));
    var outcome = work.apply(there);
    if (!outcome.isOk()) {
      throw new WorldException.Broken(
          Phrase.of("refusal.command", machine().name(), outcome.status(), lastLine(outcome.err())),
          new CommandFailed(typed, outcome.err()));
    }
    return outcome.out();
  }

  /// Why the machine does not answer.
  default WorldException silent(WorldView world) {
    return world
        .silence(machine())
        .orElseGet(
            () ->
                new WorldException.Unreachable(
                    Phrase.of("refusal.machine.silent", machine()), null));
  }

  private static String lastLine(String text) {
    return text.strip().lines().reduce("", (_, last) -> last);
  }

  /// The details behind a command that failed.
  final class CommandFailed extends Exception {
    private static final long serialVersionUID = 1;

    CommandFailed(String commandLine, String err) {
      super(commandLine + "\n" + err);
    }
  }
}
