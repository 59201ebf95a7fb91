package dev.mooring.app.page;

import dev.mooring.step.StepId;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// What stands between the rail and the bottom bar.
public interface Page {

  /// The page of a step.
  static Page of(StepId id, PageContext context) {
    return switch (id) {
      case CONTEXT -> new ContextPage(context);
      case EXPOSE -> ExposePage.on(context);
      case MACHINE -> new MachinePage(context);
      case SIDECAR -> SidecarPage.on(context);
      case SERVICES -> ServicesPage.on(context);
      case TRAFFIC -> TrafficPage.on(context);
    };
  }

  Node node();

  /// Whether what was entered can be used.
  ObservableValue<Boolean> valid();

  /// Takes over what is still being typed.
  void commit();

  /// Called each time the page comes to the front.
  void shown();
}
