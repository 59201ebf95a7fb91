package dev.mooring.run;

import dev.mooring.check.Finding;
import dev.mooring.text.Phrase;
import java.util.List;

/// How an entry of the journal looks in the world.
sealed interface Sight {

  /// Still there.
  record Left(List<Phrase> told) implements Sight {}

  /// Nothing of it is there.
  ///
  /// @param others what stands there in its place, and stays
  record Settled(List<Phrase> others) implements Sight {}

  /// What it was in is gone, and it with it.
  record GoneWithIt() implements Sight {}

  /// Nothing is known of it now.
  record Unseen(Finding.Failed why) implements Sight {}
}
