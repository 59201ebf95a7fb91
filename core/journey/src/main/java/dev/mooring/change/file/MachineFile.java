package dev.mooring.change.file;

import dev.mooring.command.Text;
import dev.mooring.facts.Joining;
import dev.mooring.facts.MachineAddress;
import dev.mooring.port.WorldException;
import dev.mooring.port.WorldView;
import dev.mooring.text.Phrase;

/// A file that a machine of today's mesh starts from, made when the time has come.
public record MachineFile(Joining joining, Kind kind) implements FileBody {

  /// Which one.
  public enum Kind {
    ROOT,
    CLUSTER_ENV,
    MESH,
    /// Not a file, but a line of one.
    HOSTS
  }

  @Override
  public String read(WorldView world) {
    return switch (kind) {
      case ROOT -> joining.root(world);
      case CLUSTER_ENV -> joining.files(world).clusterEnv();
      case MESH -> joining.files(world).meshYaml();
      case HOSTS -> hosts(world);
    };
  }

  /// Whether all of it can be told: the machine's own address stands in most of them.
  boolean isKnown(WorldView world) {
    return kind == Kind.ROOT || MachineAddress.find(world, joining.machine()).isPresent();
  }

  private String hosts(WorldView world) {
    var line = joining.files(world).hosts();
    if (line.isEmpty()) {
      throw new WorldException.NotFound(Phrase.of("refusal.address", joining.door()), null);
    }
    return line;
  }

  @Override
  public Text typed() {
    var typed = new TypedMachineFiles(joining);
    return switch (kind) {
      case ROOT -> typed.root();
      case CLUSTER_ENV -> typed.clusterEnv();
      case MESH -> typed.mesh();
      case HOSTS -> typed.hosts();
    };
  }
}
