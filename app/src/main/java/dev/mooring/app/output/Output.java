package dev.mooring.app.output;

import dev.mooring.check.Finding;
import dev.mooring.mesh.istio1.Lifetime;
import dev.mooring.run.RunEvent;
import dev.mooring.run.Status;

/// Where the commands tell what they found and did.
public interface Output {

  /// What one step, or a clean-up, would change.
  ///
  /// @param step its word
  default void plan(String step, Proposal proposal) {
    plan(step, proposal, Shown.usual());
  }

  /// The same, with what is to be told of each change.
  void plan(String step, Proposal proposal, Shown shown);

  void status(Status status);

  /// Something happened in a run. Called by one thread at a time.
  void event(RunEvent event);

  /// Something is wrong beside what runs, such as a line of the journal.
  void trouble(Finding.Failed finding);

  /// How long the machine's certificate holds.
  ///
  /// @param said the same in words
  void identity(Lifetime lifetime, String said);

  /// A remark for people.
  void note(String text);

  void finished(Ending ending);
}
