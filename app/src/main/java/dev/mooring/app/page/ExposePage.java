package dev.mooring.app.page;

import dev.mooring.step.StepId;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// Expose the control plane: nothing is to be decided.
public final class ExposePage implements Page {
  private final Form form;
  private final StepPage page;

  public ExposePage(PageContext context) {
    form = context.form();
    page = new StepPage(context, StepId.EXPOSE).with(form);
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
