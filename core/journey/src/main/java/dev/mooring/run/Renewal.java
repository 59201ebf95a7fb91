package dev.mooring.run;

import dev.mooring.change.Change;
import dev.mooring.port.World;
import java.util.function.Consumer;

/// Renews the machine's identity: one change, made whether or not it was made before.
public final class Renewal {
  /// Stands where the word of a step would.
  public static final String WORD = "renewal";

  private final World world;
  private final Journal journal;

  public Renewal(World world, Journal journal) {
    this.world = world;
    this.journal = journal;
  }

  /// @param events is called by one thread
  /// @throws dev.mooring.port.WorldException when another process works on the journey
  public RunEvent.Outcome run(Change change, Consumer<RunEvent> events) {
    try (var _ = journal.hold("renew", world.now())) {
      var note = new Note(change, world, journal);
      return new ChangeRunner(world, events).apply(WORD, 0, change, note::begin, note::complete);
    }
  }
}
