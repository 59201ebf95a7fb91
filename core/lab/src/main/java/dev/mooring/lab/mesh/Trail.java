package dev.mooring.lab.mesh;

import dev.mooring.lab.mesh.Trace.Fact;
import dev.mooring.lab.world.MachineState;
import dev.mooring.lab.world.MeshNetwork.Reply;
import java.util.ArrayList;
import java.util.List;

/// Collects the facts of one request while it is on its way.
public final class Trail {
  private final List<Fact> facts = new ArrayList<>();

  public void good(TraceStage stage, String text) {
    facts.add(new Fact(stage, true, text));
  }

  public void bad(TraceStage stage, String text) {
    facts.add(new Fact(stage, false, text));
  }

  /// A machine asks itself, and nothing takes its own packets.
  public Reply nothingHears(MachineState machine, int port) {
    bad(TraceStage.NETWORK, "nothing on " + machine.name() + " hears port " + port);
    return new Reply.Refused();
  }

  /// ClusterIPs exist only in the nodes' own packet filters: outside, nobody answers.
  public Reply nowhere(String ip) {
    bad(TraceStage.NETWORK, "no way from a machine to " + ip);
    return new Reply.TimedOut();
  }

  public Trace trace() {
    return new Trace(facts);
  }
}
