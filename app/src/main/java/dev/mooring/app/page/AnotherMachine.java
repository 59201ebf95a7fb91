package dev.mooring.app.page;

import dev.mooring.app.view.PageEvent;
import dev.mooring.model.JoinSpec;
import dev.mooring.model.Machine.NewInstance;
import dev.mooring.step.StepId;
import java.util.regex.Pattern;
import javafx.scene.control.Button;

/// Begins again with another machine: the other answers stay.
final class AnotherMachine {
  private static final Pattern NUMBERED = Pattern.compile("(.*-)(\\d{1,6})");

  private AnotherMachine() {}

  static Button button(PageContext context) {
    var button = context.texts().on(new Button(), "window.another");
    button.setId("another-machine");
    button.setOnAction(
        _ -> {
          context.answers().change(AnotherMachine::next);
          button.fireEvent(new PageEvent(StepId.MACHINE.word()));
        });
    return button;
  }

  /// A machine that is created gets a name of its own; any other is chosen on the page.
  static JoinSpec next(JoinSpec spec) {
    return spec.machine() instanceof NewInstance last
        ? spec.withMachine(last.withRef(last.ref().withName(nextName(last.ref().name()))))
        : spec;
  }

  /// `istio-vm` is followed by `istio-vm-2`, and that by `istio-vm-3`.
  static String nextName(String name) {
    var numbered = NUMBERED.matcher(name);
    return numbered.matches()
        ? numbered.group(1) + (Integer.parseInt(numbered.group(2)) + 1)
        : name + "-2";
  }
}
