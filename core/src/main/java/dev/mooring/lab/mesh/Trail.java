package dev.mooring.lab.mesh;

import dev.mooring.lab.mesh.Trace.Fact;
import dev.mooring.lab.mesh.Trace.Stage;
import java.util.ArrayList;
import java.util.List;

/// Collects the facts of one request while it is on its way.
final class Trail {
  private final List<Fact> facts = new ArrayList<>();

  void good(Stage stage, String text) {
    facts.add(new Fact(stage, true, text));
  }

  void bad(Stage stage, String text) {
    facts.add(new Fact(stage, false, text));
  }

  Trace trace() {
    return new Trace(facts);
  }
}
