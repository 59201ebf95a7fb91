package dev.mooring.lab.mesh;

import dev.mooring.lab.world.MeshNetwork.Reply.Answered;
import java.util.Map;

/// The programs that pods of the practice cluster can run.
public final class Applications {
  private final Map<String, Application> programs;
  private final Application pilot;

  public Applications(ClusterView cluster) {
    this.programs =
        Map.of(
            "productpage",
            new ProductPage(),
            "details",
            new Details(),
            "reviews",
            new Reviews(),
            "ratings",
            new Ratings(cluster));
    this.pilot = new PilotDiscovery(cluster);
  }

  /// The answer, and what it says of the application.
  public Answered answer(Pod pod, String path, Outgoing network, Trail trail) {
    var answer = of(pod, path, network);
    var said = pod.name() + " answers " + answer.status();
    if (answer.status() < 400) {
      trail.good(TraceStage.APPLICATION, said);
    } else {
      trail.bad(TraceStage.APPLICATION, said);
    }
    return answer;
  }

  private Answered of(Pod pod, String path, Outgoing network) {
    var program = Program.of(pod);
    var application = pod.label("istio").equals("pilot") ? pilot : programs.get(program.name());
    return application == null
        ? Answers.text(200, "This is " + pod.name() + ".\n")
        : application.answer(new Application.Call(pod, program.version(), path, network));
  }
}
