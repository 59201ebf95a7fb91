package dev.mooring.app.page;

import dev.mooring.step.StepId;

/// The machine: a new one or an existing one.
final class MachinePage implements FormPage {
  private final MachineForm entries;
  private final Form form;
  private final StepPage frame;

  MachinePage(PageContext context) {
    entries = new MachineForm(context);
    form = entries.form();
    frame = new StepPage(context, StepId.MACHINE).with(form);
  }

  @Override
  public Form form() {
    return form;
  }

  @Override
  public StepPage frame() {
    return frame;
  }

  @Override
  public void shown() {
    entries.offer();
    frame.shown();
  }
}
