package dev.mooring.app.command;

import dev.mooring.app.session.ExitStatus;
import dev.mooring.app.session.Folders;
import dev.mooring.app.session.Surroundings;
import dev.mooring.model.MeshKind;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// A practice world, until Ctrl-C.
@Command(
    name = "lab",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Starts a practice world for mooring, kubectl, gcloud and ssh; Ctrl-C ends it.")
final class LabCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private PracticeOptions practice = new PracticeOptions();

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "Folder for its kubeconfig, keys and journal. Default: a new temporary one.")
  private Optional<Path> home = Optional.empty();

  @Option(
      names = "--mesh",
      paramLabel = "KIND",
      converter = Words.Meshes.class,
      completionCandidates = Words.Meshes.class,
      description = "tutorial (Istio 0.2) or today. Default: tutorial.")
  private Optional<MeshKind> mesh = Optional.empty();

  LabCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    var options =
        practice.at(
            () -> home.orElseGet(() -> Folders.temporary("mooring-lab-")).toAbsolutePath(),
            mesh.orElse(MeshKind.TUTORIAL));
    try (var running = surroundings.practice().start(options)) {
      var out = surroundings.terminal().out();
      out.println("Home:          " + running.home());
      out.println("Product page:  " + running.productPage());
      out.println("Your tools:    source " + running.home().resolve("lab.env"));
      out.println("               then kubectl get pods, " + practice.looks());
      out.println("The journey:   mooring run --lab " + running.home());
      out.println("Ctrl-C ends it.");
      out.flush();
      surroundings.interrupt().await();
    }
    return ExitStatus.DONE.code();
  }
}
