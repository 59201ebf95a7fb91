package dev.mooring.app.session;

import dev.mooring.lab.world.Fault;
import dev.mooring.lab.world.MachineOs;
import dev.mooring.model.MeshKind;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;

/// Starts practice worlds in this process.
@FunctionalInterface
public interface Practice {

  /// @throws Complaint when the home folder cannot be used
  Running start(Options options);

  /// What the world is to be like.
  ///
  /// @param home folder for its kubeconfig, keys and journal
  /// @param realistic whether things take the time that they take in life
  /// @param faults what is wrong in it from the start
  /// @param machines how many machines stand there already
  /// @param google whether there is a practice project of Google Cloud
  /// @param os what the machines run
  /// @param mesh which Istio stands there
  record Options(
      Path home,
      boolean realistic,
      Set<Fault> faults,
      int machines,
      boolean google,
      MachineOs os,
      MeshKind mesh) {

    /// A world of the tutorial, with machines that run Debian 12 in a project of Google Cloud.
    public Options(Path home, boolean realistic, Set<Fault> faults, int machines) {
      this(home, realistic, faults, machines, true, MachineOs.DEBIAN_12, MeshKind.TUTORIAL);
    }
  }

  /// A world that has started.
  ///
  /// @param productPage where a browser sees its stars
  record Running(Path home, URI productPage, Runnable closing) implements AutoCloseable {
    @Override
    public void close() {
      closing.run();
    }
  }
}
