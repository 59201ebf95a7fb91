package dev.mooring.lab.mesh;

import dev.mooring.lab.mesh.Trace.Fact;
import dev.mooring.lab.mesh.Trace.Stage;
import java.util.ArrayList;
import java.util.List;

/// Collects the facts of one request while it is on its way.
public final class Trail {
  private final List<Fact> facts = new ArrayList<>();

  public void good(Stage stage, String text) {
    facts.add(new Fact(stage, true, text));
  }

  public void bad(Stage stage, String text) {
    facts.add(new Fact(stage, false, text));
  }

  public Trace trace() {
    return new Trace(facts);
  }
}
