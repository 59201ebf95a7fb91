package dev.mooring.app.page;

import dev.mooring.step.StepId;

/// Expose the control plane: nothing is to be decided.
record ExposePage(Form form, StepPage frame) implements FormPage {
  static ExposePage on(PageContext context) {
    var form = context.form();
    return new ExposePage(form, new StepPage(context, StepId.EXPOSE).with(form));
  }
}
