package dev.mooring.app.topology;

import dev.mooring.app.state.Answers;
import dev.mooring.app.state.JourneyModel;
import dev.mooring.app.state.StepModel;
import dev.mooring.app.state.StepState;
import dev.mooring.app.state.SubStep;
import dev.mooring.app.state.SubStepKey;
import dev.mooring.check.CheckId;
import dev.mooring.step.StepId;
import java.util.EnumMap;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;

/// The drawing that follows the journey.
public final class TopologyModel {
  private final JourneyModel model;
  private final Answers answers;
  private final ReadOnlyObjectWrapper<Topology> topology;

  private TopologyModel(JourneyModel model, Answers answers) {
    this.model = model;
    this.answers = answers;
    topology = new ReadOnlyObjectWrapper<>(now());
    answers.spec().subscribe(_ -> redraw());
    List.of(StepId.values()).forEach(id -> follow(model.step(id)));
  }

  /// Changes whenever a step or one of its checks does, and when something else is decided.
  public static ObservableValue<Topology> of(JourneyModel model, Answers answers) {
    return new TopologyModel(model, answers).topology.getReadOnlyProperty();
  }

  private void follow(StepModel step) {
    step.state().subscribe(_ -> redraw());
    step.subSteps()
        .addListener(
            (ListChangeListener<SubStep>)
                change -> {
                  while (change.next()) {
                    change.getAddedSubList().forEach(sub -> sub.state().subscribe(_ -> redraw()));
                  }
                  redraw();
                });
  }

  private void redraw() {
    topology.set(now());
  }

  private Topology now() {
    return Topology.of(answers.now(), standing());
  }

  private Standing standing() {
    var steps = new EnumMap<StepId, StepState>(StepId.class);
    var checks = new EnumMap<CheckId, StepState>(CheckId.class);
    var facts = new EnumMap<CheckId, String>(CheckId.class);
    for (var id : StepId.values()) {
      var step = model.step(id);
      steps.put(id, step.state().get());
      for (var sub : step.subSteps()) {
        if (sub.key() instanceof SubStepKey.OfCheck(var check)) {
          checks.put(check, sub.state().get());
          sub.seen().ifPresent(fact -> facts.put(check, fact));
        }
      }
    }
    return new Standing(steps, checks, facts);
  }
}
