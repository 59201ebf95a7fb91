package dev.mooring.app.wizard;

import dev.mooring.app.session.Contexts;
import dev.mooring.app.session.Session;
import dev.mooring.change.cloud.SshAccess;
import dev.mooring.model.ClusterRef;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.Machine.NewInstance;
import dev.mooring.model.MachineRef;
import dev.mooring.model.MeshKind;
import dev.mooring.port.World;
import dev.mooring.run.Journal;
import dev.mooring.step.tutorial.TutorialJourney;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Sessions on the tutorial's names.
public final class Sessions {
  private Sessions() {}

  static Session on(World world, Path home) {
    var contexts =
        new Contexts(
            List.of(spec().cluster().context()),
            name -> {
              throw new IllegalArgumentException("there is no context " + name);
            });
    return on(world, home, contexts, spec());
  }

  static Session on(World world, Path home, Contexts contexts, JoinSpec spec) {
    var access = new SshAccess("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExample", Duration.ofHours(8));
    return new Session(
        spec,
        TutorialJourney.of(access),
        world,
        new Journal(home.resolve("journal.jsonl")),
        new Session.Place(Session.Mode.PRACTICE, ""),
        _ -> {},
        Map.of(),
        contexts,
        Session.Closing.of(() -> {}));
  }

  static JoinSpec spec() {
    return spec(MeshKind.TUTORIAL);
  }

  /// The usual decisions, in either mesh.
  public static JoinSpec spec(MeshKind mesh) {
    return JoinSpec.of(
            mesh,
            new ClusterRef(
                "gke_demo_us-central1-a_demo-cluster", "demo", "us-central1-a", "demo-cluster"),
            NewInstance.usual(new MachineRef("demo", "us-central1-a", "istio-vm")))
        .followingBookinfoTo("default");
  }
}
