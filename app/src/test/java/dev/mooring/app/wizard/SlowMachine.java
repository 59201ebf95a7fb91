package dev.mooring.app.wizard;

import dev.mooring.port.Machine;
import dev.mooring.port.Outcome;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/// Says its lines one by one, each when it is told to.
///
/// @param next lets one line go
record SlowMachine(List<String> said, Semaphore next) implements Machine {

  @Override
  public Outcome ask(String commandLine, Consumer<String> lines) {
    for (var line : said) {
      next.acquireUninterruptibly();
      lines.accept(line);
    }
    next.acquireUninterruptibly();
    return new Outcome(0, String.join("\n", said), "");
  }

  @Override
  public Outcome ask(String commandLine) {
    throw new IllegalStateException("nobody waits for all of " + commandLine);
  }

  @Override
  public Outcome ask(String commandLine, byte[] input) {
    return ask(commandLine);
  }

  @Override
  public Outcome run(String commandLine, byte[] input, Consumer<String> lines) {
    return ask(commandLine);
  }
}
