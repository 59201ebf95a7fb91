package dev.mooring.app.page;

import dev.mooring.step.StepId;

/// Register services: any number of them, and the preset with its database.
record ServicesPage(Form form, StepPage frame) implements FormPage {
  static ServicesPage on(PageContext context) {
    var form = new ServicesForm(context).form();
    return new ServicesPage(form, new StepPage(context, StepId.SERVICES).with(form));
  }
}
