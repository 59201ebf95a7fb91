package dev.mooring.app.command;

import dev.mooring.app.output.Ending;
import dev.mooring.app.output.Output;
import dev.mooring.app.session.Complaint;
import dev.mooring.app.session.ExitStatus;
import dev.mooring.app.session.Session;
import dev.mooring.app.session.Surroundings;
import dev.mooring.change.Inverse;
import dev.mooring.change.Place;
import dev.mooring.change.object.DeleteResource;
import dev.mooring.check.Hint;
import dev.mooring.model.JourneyId;
import dev.mooring.port.ResourceKind;
import dev.mooring.run.JournalTrouble;
import dev.mooring.run.OurNamespaces;
import dev.mooring.run.RunEvent;
import dev.mooring.text.Visible;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Takes back what was made.
@Command(
    name = "undo",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Takes back what Mooring made, and nothing else; shows it and asks first.")
final class UndoCommand implements Callable<Integer> {
  /// What is said of a cluster that doesn't answer.
  private static final Set<Hint> SILENT =
      EnumSet.of(Hint.UNREACHABLE, Hint.KUBECONFIG_POINTS_NOWHERE, Hint.API_SERVER_UNREACHABLE);

  private final Surroundings surroundings;

  @Mixin private JourneyOptions journey = new JourneyOptions();
  @Mixin private OutputOption output = new OutputOption();
  @Mixin private Consent consent = new Consent();

  @Option(
      names = "--by-mark",
      description = {
        "Without a journal: finds what carries Mooring's mark in the cluster, in its project and"
            + " on",
        "the machine of the settings. Less certain than the journal."
      })
  private boolean byMark;

  @Option(
      names = "--journey",
      paramLabel = "ID",
      description = "With --by-mark: only what belongs to that journey.")
  private Optional<String> only = Optional.empty();

  @Option(
      names = "--purge",
      paramLabel = "NAMESPACE",
      description = {
        "A namespace that Mooring made and that stays because others use it: deletes it with",
        "everything in it. Without this option it never goes."
      })
  private Optional<String> purge = Optional.empty();

  @Option(
      names = "--context",
      paramLabel = "NAME",
      description = {
        "The context of the cluster, also where the kubeconfig doesn't know it any more.",
        "Without it: that of the settings, or the current one."
      })
  private Optional<String> context = Optional.empty();

  @Option(
      names = "--cluster-gone",
      paramLabel = "CONTEXT",
      description = {
        "The cluster of that context is gone for good: what was in it counts as gone with it.",
        "Only where it doesn't answer, and Google Cloud doesn't list it."
      })
  private Optional<String> clusterGone = Optional.empty();

  UndoCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    var id = only.map(this::wanted);
    if (byMark && clusterGone.isPresent()) {
      throw Complaint.wrongUse(
          "--cluster-gone belongs to the journal.",
          "Without a journal it isn't known what was in the cluster.",
          "Leave --cluster-gone away.");
    }
    var out = output.to(surroundings.terminal());
    try (var open = journey.reopen(surroundings, consent.person(output, surroundings), context)) {
      var journal = open.session().journal();
      var troubles = journal.troubles();
      troubles.forEach(trouble -> out.trouble(trouble.finding()));
      var isLost = troubles.stream().anyMatch(JournalTrouble::isLoss);
      var undoing = undoing(open.session(), id);
      undoing.show(out);
      if (undoing.isEmpty()) {
        undoing.settle();
        return nothing(undoing.isWhole() && !isLost, open, out).code();
      }
      journal.requireFree("undo", surroundings.clock().instant());
      return consent.isGiven("Take this back?", surroundings, out)
          ? worst(run(undoing, open, out), isLost).code()
          : ExitStatus.STOPPED.code();
    }
  }

  private Undoing undoing(Session session, Optional<JourneyId> id) {
    var undoing = byMark ? Undoing.byMark(session, id) : byJournal(session);
    if (purge.isEmpty()) {
      return undoing;
    }
    return undoing.purging(
        new OurNamespaces(session.world(), session.journal())
            .purge(purge.get())
            .orElseThrow(() -> notOurs(purge.get())),
        session);
  }

  private Undoing byJournal(Session session) {
    clusterGone.ifPresent(name -> new GoneCluster(session, name).require());
    return clusterGone.isPresent() ? Undoing.withoutCluster(session) : Undoing.byJournal(session);
  }

  private static Complaint notOurs(String namespace) {
    return Complaint.wrongUse(
        "There is no namespace " + namespace + " that Mooring made.",
        "--purge deletes everything in a namespace, so its name has to be exactly right.",
        "Take the name from what undo says about what stays.");
  }

  private ExitStatus nothing(boolean isWhole, OpenJourney open, Output out) {
    var status = isWhole ? ExitStatus.DONE : ExitStatus.FAILED;
    out.note(
        isWhole
            ? "There is nothing to take back."
            : "Where it could be looked, there is nothing to take back.");
    if (open.lab().isEmpty()) {
      surroundings.unfinished().forEach(context -> out.note(elsewhere(context)));
    }
    out.finished(Ending.of(status, Duration.ZERO));
    return status;
  }

  /// Its settings named another context than the one that is current now.
  private static String elsewhere(String context) {
    return "In the context "
        + Visible.line(context)
        + " there is: mooring undo --context "
        + Visible.line(context);
  }

  /// What a journal has lost can't be taken back, so an undo with losses isn't done.
  private static ExitStatus worst(ExitStatus status, boolean isLost) {
    return isLost && status == ExitStatus.DONE ? ExitStatus.FAILED : status;
  }

  private ExitStatus run(Undoing undoing, OpenJourney open, Output out) {
    var namespaces = new LinkedHashSet<String>();
    var failed = new AtomicInteger();
    var silent = new AtomicInteger();
    var status =
        new Narration(surroundings, out)
            .of(
                open.lab(),
                (stop, events) ->
                    undoing.run(
                        stop,
                        event -> {
                          kept(event).ifPresent(namespaces::add);
                          failed.addAndGet(event instanceof RunEvent.ChangeFailed ? 1 : 0);
                          silent.addAndGet(isOfSilentCluster(event) ? 1 : 0);
                          events.accept(event);
                        }));
    if (failed.get() > 0) {
      out.note(left(failed.get()) + " left: mooring undo takes back later what is left.");
    }
    if (silent.get() > 0) {
      out.note(
          "If the cluster is gone for good: mooring undo --cluster-gone "
              + Visible.line(open.session().spec().cluster().context())
              + " forgets what was in it.");
    }
    namespaces.forEach(
        name -> out.note("mooring undo --purge " + name + " deletes it with everything in it."));
    return undoing.isWhole() || status != ExitStatus.DONE ? status : ExitStatus.FAILED;
  }

  private static boolean isOfSilentCluster(RunEvent event) {
    return event instanceof RunEvent.ChangeFailed failed
        && failed.change() instanceof Inverse inverse
        && inverse.place() instanceof Place.InTheCluster
        && SILENT.contains(failed.finding().hint());
  }

  private static String left(int count) {
    return count == 1 ? "One thing is" : count + " things are";
  }

  /// A namespace that stays.
  private static Optional<String> kept(RunEvent event) {
    return event instanceof RunEvent.Kept kept
            && kept.change() instanceof DeleteResource(var ref)
            && ref.kind().equals(ResourceKind.NAMESPACE)
        ? Optional.of(ref.name())
        : Optional.empty();
  }

  private JourneyId wanted(String text) {
    if (!byMark || !JourneyId.isOne(text)) {
      throw Complaint.wrongUse(
          byMark ? text + " is not the id of a journey." : "--journey belongs to --by-mark.",
          "An id has 4 to 32 lowercase letters and digits; undo --by-mark names those it sees.",
          "Give --by-mark --journey ID.");
    }
    return new JourneyId(text);
  }
}
