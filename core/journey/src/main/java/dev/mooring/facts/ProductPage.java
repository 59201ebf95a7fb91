package dev.mooring.facts;

import dev.mooring.command.Shell;
import dev.mooring.mesh.ProductRatings;
import dev.mooring.model.MachineRef;
import dev.mooring.port.WorldView;
import java.util.List;
import java.util.stream.IntStream;

/// What Bookinfo's product page tells about the ratings, asked on the machine.
public record ProductPage(MachineRef machine, String namespace) {
  /// Versions are served in turn where no rule chooses one, so one look proves nothing.
  private static final int LOOKS = 4;

  /// The first reviewer's rating in several looks, each different one once; `–` where there is
  /// none.
  public List<String> ratings(WorldView world) {
    return IntStream.range(0, LOOKS).mapToObj(_ -> rating(world)).distinct().toList();
  }

  private String rating(WorldView world) {
    var url =
        "http://productpage.%s.svc.cluster.local:9080/api/v1/products/0/ratings"
            .formatted(namespace);
    return world
        .machine(machine)
        .map(there -> there.ask("curl -s --max-time 20 " + Shell.quote(url)).out())
        .flatMap(ProductRatings::firstReviewer)
        .map(String::valueOf)
        .orElse("–");
  }
}
