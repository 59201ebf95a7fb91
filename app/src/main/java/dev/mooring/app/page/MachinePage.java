package dev.mooring.app.page;

import dev.mooring.step.StepId;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// The machine: a new one or an existing one.
public final class MachinePage implements Page {
  private final MachineForm entries;
  private final Form form;
  private final StepPage page;

  public MachinePage(PageContext context) {
    entries = new MachineForm(context);
    form = entries.form();
    page = new StepPage(context, StepId.MACHINE).with(form);
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
    entries.offer();
    page.shown();
  }
}
