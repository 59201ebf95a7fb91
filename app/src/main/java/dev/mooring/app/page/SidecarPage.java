package dev.mooring.app.page;

import dev.mooring.app.state.SpecEdits;
import dev.mooring.model.JoinSpec;
import dev.mooring.step.StepId;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// Install the sidecar, under the identity of an account in the services' namespace.
public final class SidecarPage implements Page {
  private final Form form;
  private final StepPage page;

  public SidecarPage(PageContext context) {
    form = context.form();
    form.row(
        form.text(
            "sidecar.namespace",
            JoinSpec::serviceNamespace,
            (spec, text) -> SpecEdits.identity(spec, text, spec.serviceAccount())),
        form.text(
            "sidecar.account",
            JoinSpec::serviceAccount,
            (spec, text) -> SpecEdits.identity(spec, spec.serviceNamespace(), text)));
    page = new StepPage(context, StepId.SIDECAR).with(form);
  }

  @Override
  public Node node() {
    return page.node();
  }

  @Override
  public ObservableValue<Boolean> valid() {
    return form.valid();
  }

  @Override
  public void commit() {
    form.commit();
  }

  @Override
  public void shown() {
    page.shown();
  }
}
