package dev.mooring.change.file;

import dev.mooring.model.JourneyId;
import dev.mooring.model.MachineRef;
import dev.mooring.port.CloudReader;
import dev.mooring.port.ClusterReader;
import dev.mooring.port.MachineReader;
import dev.mooring.port.Outcome;
import dev.mooring.port.WorldView;
import dev.mooring.step.shared.ToldCluster;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// An empty cluster, and a machine that has a few files.
///
/// @param files texts by path
public record FileWorld(Map<String, String> files) implements WorldView, MachineReader {

  @Override
  public Outcome ask(String commandLine) {
    var path = commandLine.substring(commandLine.lastIndexOf(' ') + 1);
    var text = Optional.ofNullable(files.get(path));
    return switch (commandLine.replace(path, "")) {
      case "sudo cat " -> text.map(t -> new Outcome(0, t, "")).orElse(refused());
      case "sudo test -e " -> text.map(_ -> new Outcome(0, "", "")).orElse(refused());
      default -> refused();
    };
  }

  private static Outcome refused() {
    return new Outcome(1, "", "");
  }

  @Override
  public Outcome ask(String commandLine, byte[] input) {
    return ask(commandLine);
  }

  @Override
  public Outcome ask(String commandLine, Consumer<String> lines) {
    return ask(commandLine);
  }

  @Override
  public ClusterReader cluster() {
    return ToldCluster.of();
  }

  @Override
  public CloudReader cloud() {
    return ToldCluster.of().cloud();
  }

  @Override
  public Optional<MachineReader> machine(MachineRef ref) {
    return Optional.of(this);
  }

  @Override
  public JourneyId journey() {
    return new JourneyId("practice");
  }

  @Override
  public Instant now() {
    return Instant.EPOCH;
  }
}
