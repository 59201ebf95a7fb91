package dev.mooring.app.wizard;

import dev.mooring.app.page.PageContext;
import dev.mooring.app.view.PlanView;
import dev.mooring.change.Change;
import dev.mooring.step.StepId;
import dev.mooring.text.Phrase;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What a page lets the user do at this moment.
///
/// @param hint one line at the left of the buttons
/// @param actionKey text of the action
/// @param main what the Enter key does
record Offer(Phrase hint, String actionKey, Set<Offer.Verb> allowed, Verb main) {

  /// The buttons.
  enum Verb {
    BACK,
    NEXT,
    ACT,
    STOP
  }

  private static final Phrase NOTHING = Phrase.of("window.fact", "");

  boolean allows(Verb verb) {
    return allowed.contains(verb);
  }

  /// The page behind the last step.
  static Offer ofSummary() {
    return new Offer(NOTHING, "window.finish", EnumSet.of(Verb.BACK, Verb.ACT), Verb.ACT);
  }

  static Offer of(StepId id, PageContext context, boolean isValid) {
    var step = context.model().step(id);
    var allowed = EnumSet.of(Verb.NEXT);
    if (id != StepId.CONTEXT) {
      allowed.add(Verb.BACK);
    }
    if (step.isRunning()) {
      allowed.add(Verb.STOP);
    } else if (isValid
        && isWorthwhile(id, context)
        && step.refusals().get().isEmpty()
        && context.conductor().missingNeeds(id).isEmpty()) {
      allowed.add(Verb.ACT);
    }
    return new Offer(
        hint(id, context, isValid),
        id.word() + ".action",
        allowed,
        step.isDone() || step.isRunning() ? Verb.NEXT : Verb.ACT);
  }

  /// What only asks can be asked again; what changes something is done when it is done.
  private static boolean isWorthwhile(StepId id, PageContext context) {
    return !context.model().step(id).isDone() || id == StepId.CONTEXT || id == StepId.TRAFFIC;
  }

  private static Phrase hint(StepId id, PageContext context, boolean isValid) {
    var step = context.model().step(id);
    if (step.isRunning()) {
      return Phrase.of("window.hint.running");
    }
    if (!isValid) {
      return Phrase.of("window.hint.invalid");
    }
    if (!step.refusals().get().isEmpty()) {
      return Phrase.of("window.hint.refused");
    }
    var missing = context.conductor().missingNeeds(id);
    if (!missing.isEmpty()) {
      var name = context.texts().now(missing.getFirst().word() + ".name");
      return Phrase.of("window.hint.first", name);
    }
    var cost = PlanView.monthly(step.plan().get().orElse(List.<Change>of()));
    return cost.equals("0") ? NOTHING : Phrase.of("window.hint.cost", cost);
  }
}
