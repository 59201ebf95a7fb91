package dev.mooring.change;

import dev.mooring.command.Command;
import java.util.List;

/// A change on a machine that is made by one command line: what is typed is what is run.
public interface OneLine extends Change, OnMachine {

  String line();

  @Override
  default List<Command> commands() {
    return List.of(Command.on(machine(), line()));
  }
}
