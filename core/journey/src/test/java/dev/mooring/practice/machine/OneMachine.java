package dev.mooring.practice.machine;

import dev.mooring.lab.machine.Workbench;
import dev.mooring.model.JourneyId;
import dev.mooring.model.MachineRef;
import dev.mooring.port.CloudReader;
import dev.mooring.port.ClusterReader;
import dev.mooring.port.MachineReader;
import dev.mooring.port.Outcome;
import dev.mooring.port.WorldView;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/// A world with a practice machine and nothing else.
record OneMachine(Workbench bench) implements WorldView {

  @Override
  public ClusterReader cluster() {
    throw new AssertionError("nobody should ask the cluster");
  }

  @Override
  public CloudReader cloud() {
    throw new AssertionError("nobody should ask the cloud");
  }

  @Override
  public Optional<MachineReader> machine(MachineRef ref) {
    return Optional.of(
        new MachineReader() {
          @Override
          public Outcome ask(String commandLine) {
            return outcome(bench.run(commandLine));
          }

          @Override
          public Outcome ask(String commandLine, byte[] input) {
            return outcome(bench.run(commandLine, input));
          }

          @Override
          public Outcome ask(String commandLine, Consumer<String> lines) {
            return outcome(bench.run(commandLine));
          }
        });
  }

  @Override
  public JourneyId journey() {
    return new JourneyId("practice");
  }

  @Override
  public Instant now() {
    return Workbench.CLOCK.instant();
  }

  /// What a practice machine answered, as the journey's machines say it.
  static Outcome outcome(dev.mooring.lab.machine.Outcome answer) {
    return new Outcome(answer.status(), answer.out(), answer.err());
  }
}
