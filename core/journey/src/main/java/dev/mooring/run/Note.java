package dev.mooring.run;

import dev.mooring.change.Change;
import dev.mooring.change.Inverse;
import dev.mooring.change.cloud.CloudCall;
import dev.mooring.port.World;
import dev.mooring.port.WorldException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the journal is told of one change: before its call is sent, and once it's made.
final class Note {
  private static final Logger LOG = LoggerFactory.getLogger(Note.class);

  /// Google Cloud knows a request again for an hour. What has not been seen after some minutes was
  /// not made, or was deleted again, and is asked for anew.
  private static final Duration RECENT = Duration.ofMinutes(10);

  private final Change change;
  private final World world;
  private final Journal journal;
  private Optional<JournalEntry> begun = Optional.empty();

  Note(Change change, World world, Journal journal) {
    this.change = change;
    this.world = world;
    this.journal = journal;
  }

  /// @return the change as it was noted
  Change begin() {
    var inverse =
        change instanceof CloudCall call ? call.inverse(world, recent()) : change.inverse(world);
    begun = inverse.map(one -> journal.begin(one, world.now()));
    return change instanceof CloudCall call && inverse.isPresent()
        ? call.noted(inverse.get())
        : change;
  }

  private List<Inverse> recent() {
    var since = world.now().minus(RECENT);
    return journal.open().stream()
        .filter(entry -> entry.at().isAfter(since))
        .flatMap(entry -> entry.inverse().stream())
        .toList();
  }

  /// Without it, undo goes by the request that the thing's description names.
  void complete() {
    if (change instanceof CloudCall call) {
      begun.ifPresent(
          entry ->
              seen(call, Remains.inverse(entry))
                  .ifPresent(made -> journal.replace(entry, made, world.now())));
    }
  }

  private Optional<Inverse> seen(CloudCall call, Inverse noted) {
    try {
      return Optional.of(call.made(noted, world));
    } catch (WorldException unseen) {
      LOG.warn("What {} made has no number yet", change.detail(), unseen);
      return Optional.empty();
    }
  }
}
