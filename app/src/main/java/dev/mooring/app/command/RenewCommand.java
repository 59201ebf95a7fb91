package dev.mooring.app.command;

import dev.mooring.app.output.Lifetimes;
import dev.mooring.app.output.Output;
import dev.mooring.app.output.Proposal;
import dev.mooring.app.session.Complaint;
import dev.mooring.app.session.ExitStatus;
import dev.mooring.app.session.Session;
import dev.mooring.app.session.Surroundings;
import dev.mooring.run.Renewal;
import dev.mooring.step.Identity;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Gives the machine a new token, for when its certificate ran out while it was off.
@Command(
    name = "renew",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Renews the machine's identity: gives it a new token, which it needs when its",
      "certificate ran out while it was switched off. Today's mesh only."
    })
final class RenewCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private JourneyOptions journey = new JourneyOptions();
  @Mixin private OutputOption output = new OutputOption();
  @Mixin private Consent consent = new Consent();

  RenewCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    var out = output.to(surroundings.terminal());
    try (var open = journey.open(surroundings, output.questions(surroundings.terminal()))) {
      var session = open.session();
      var identity = session.journey().identity().orElseThrow(RenewCommand::needless);
      tell(out, session, identity);
      var renewal = identity.renewal(session.spec());
      out.plan(Renewal.WORD, Proposal.of(renewal));
      session.journal().requireFree("renew", surroundings.clock().instant());
      if (!consent.isGiven("Renew it?", surroundings, out)) {
        return ExitStatus.STOPPED.code();
      }
      return new Narration(surroundings, out)
          .of(
              open.lab(),
              (_, events) -> new Renewal(session.world(), session.journal()).run(renewal, events))
          .code();
    }
  }

  /// How long the machine's certificate holds.
  static void tell(Output out, Session session, Identity identity) {
    identity
        .lifetime(session.spec(), session.world())
        .ifPresent(
            lifetime -> {
              var phrase = Lifetimes.said(lifetime, ZoneId.systemDefault());
              out.identity(lifetime, OutputOption.texts().say(phrase));
            });
  }

  private static Complaint needless() {
    return Complaint.wrongUse(
        "In this mesh there is nothing to renew.",
        "The tutorial's node agent renews the machine's certificate by itself.",
        "Use it with today's mesh (--mesh today).");
  }
}
