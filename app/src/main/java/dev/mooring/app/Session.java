package dev.mooring.app;

import dev.mooring.model.JoinSpec;
import dev.mooring.port.World;
import dev.mooring.run.Journal;
import dev.mooring.step.Journey;

/// One journey with everything that it needs: the window and every command start from here.
///
/// @param spec what the user decided, or the defaults where nothing was decided yet
/// @param place where it happens, for the badge and the status bar
/// @param closing closes connections, and a lab that lives in this process
public record Session(
    JoinSpec spec, Journey journey, World world, Journal journal, Place place, Runnable closing)
    implements AutoCloseable {

  /// Whether anything real is touched.
  public enum Mode {
    PRACTICE,
    LIVE
  }

  /// What the status bar says.
  ///
  /// @param account who is logged in to the cloud; empty in practice
  public record Place(Mode mode, String account) {}

  @Override
  public void close() {
    closing.run();
  }
}
