package dev.mooring.app.command;

import dev.mooring.app.output.Output;
import dev.mooring.app.output.Proposal;
import dev.mooring.app.session.Session;
import dev.mooring.change.Inverse;
import dev.mooring.change.object.DeleteResource;
import dev.mooring.change.object.PurgeNamespace;
import dev.mooring.marked.MarkedThings;
import dev.mooring.model.JourneyId;
import dev.mooring.port.ResourceKind;
import dev.mooring.port.ResourceRef;
import dev.mooring.run.Cleanup;
import dev.mooring.run.JournalEntry;
import dev.mooring.run.JournalTrouble;
import dev.mooring.run.Remains;
import dev.mooring.run.RunEvent;
import dev.mooring.run.Stop;
import dev.mooring.text.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an undo is about to do: what the journal knows, or what was found by marks, journey by
/// journey.
///
/// @param remarks what there is to say of the whole
/// @param isWhole whether everything could be looked at
record Undoing(List<Part> parts, List<Phrase> remarks, boolean isWhole) {

  /// One clean-up and what it found.
  record Part(Cleanup cleanup, Remains remains) {
    static Part of(Cleanup cleanup) {
      return new Part(cleanup, cleanup.look());
    }
  }

  static Undoing byJournal(Session session) {
    return byJournal(session, session.cleanup());
  }

  /// What was in the cluster counts as gone with it, as a person says.
  static Undoing withoutCluster(Session session) {
    return byJournal(session, session.cleanupWithoutCluster());
  }

  private static Undoing byJournal(Session session, Cleanup cleanup) {
    var isReadable = session.journal().troubles().stream().noneMatch(JournalTrouble::isLoss);
    return new Undoing(List.of(Part.of(cleanup)), List.of(), isReadable);
  }

  /// Closes what is over, where nothing else is left.
  void settle() {
    parts.stream()
        .filter(part -> !part.remains().settled().isEmpty())
        .forEach(part -> part.cleanup().settle());
  }

  /// @param only the one journey that is meant; empty for all that is found
  static Undoing byMark(Session session, Optional<JourneyId> only) {
    var found = MarkedThings.find(session.world(), session.spec());
    var wanted =
        found.journeys().stream()
            .filter(id -> only.filter(id::equals).isPresent() || only.isEmpty());
    var named = wanted.map(id -> part(session, found.of(id), id));
    var unnamed =
        only.isPresent()
            ? Stream.<Part>of()
            : Stream.of(part(session, found.unnamed(), session.world().journey()));
    return new Undoing(
        Stream.concat(named, unnamed).toList(), remarks(found, only), found.unseen().isEmpty());
  }

  private static Part part(Session session, List<Inverse> inverses, JourneyId journey) {
    return Part.of(Cleanup.of(session.world(), inverses, journey, session.spec().cluster()));
  }

  private static List<Phrase> remarks(MarkedThings found, Optional<JourneyId> only) {
    var remarks = new ArrayList<Phrase>();
    remarks.add(Phrase.of("mark.uncertain"));
    remarks.add(Phrase.of("mark.journal"));
    var others =
        found.journeys().stream().filter(id -> !only.filter(id::equals).isPresent()).toList();
    if (!others.isEmpty()) {
      var names = others.stream().map(JourneyId::text).collect(Collectors.joining(", "));
      remarks.add(Phrase.of(only.isPresent() ? "mark.others" : "mark.journeys", names));
    }
    remarks.addAll(found.unseen());
    return remarks;
  }

  /// The same, and a namespace that Mooring made goes with everything in it.
  Undoing purging(PurgeNamespace purge, Session session) {
    var kept = new DeleteResource(new ResourceRef(ResourceKind.NAMESPACE, "", purge.namespace()));
    var isPlanned = parts.stream().anyMatch(part -> holds(part.remains(), kept));
    var told = purge.told(session.world());
    var now =
        parts.stream()
            .map(part -> new Part(part.cleanup(), replaced(part.remains(), kept, purge, told)));
    var more =
        isPlanned
            ? Stream.<Part>of()
            : Stream.of(part(session, List.of(purge), session.world().journey()));
    return new Undoing(Stream.concat(now, more).toList(), remarks, isWhole);
  }

  private static boolean holds(Remains remains, Inverse inverse) {
    return remains.items().stream().anyMatch(item -> item.inverse().equals(inverse));
  }

  private static Remains replaced(Remains remains, Inverse old, Inverse by, List<Phrase> told) {
    return new Remains(
        remains.items().stream()
            .map(
                item ->
                    item.inverse().equals(old)
                        ? new Remains.Item(as(by, item.entry()), told, Optional.empty())
                        : item)
            .toList(),
        remains.settled(),
        remains.remarks());
  }

  private static JournalEntry as(Inverse inverse, JournalEntry entry) {
    return new JournalEntry(entry.id(), entry.state(), entry.at(), Optional.of(inverse));
  }

  boolean isEmpty() {
    return parts.stream().allMatch(part -> part.remains().isEmpty());
  }

  void show(Output out) {
    var said =
        Stream.concat(
                remarks.stream(), parts.stream().flatMap(part -> part.remains().remarks().stream()))
            .distinct()
            .toList();
    var lines = parts.stream().flatMap(part -> part.remains().items().stream()).toList();
    if (!lines.isEmpty() || !said.isEmpty()) {
      out.plan(Cleanup.WORD, Proposal.of(new Remains(lines, List.of(), said)));
    }
  }

  RunEvent.Outcome run(Stop stop, Consumer<RunEvent> events) {
    var worst = RunEvent.Outcome.DONE;
    for (var part : parts) {
      if (!part.remains().isEmpty()) {
        var outcome = part.cleanup().run(part.remains().entries(), stop, events);
        worst = outcome.compareTo(worst) > 0 ? outcome : worst;
      }
    }
    return worst;
  }
}
