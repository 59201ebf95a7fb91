package dev.mooring.app.page;

import dev.mooring.app.state.SpecEdits;
import dev.mooring.model.JoinSpec;
import dev.mooring.step.StepId;

/// Install the sidecar, under the identity of an account in the services' namespace.
record SidecarPage(Form form, StepPage frame) implements FormPage {
  static SidecarPage on(PageContext context) {
    var form = context.form();
    form.row(
        form.text(
            "sidecar.namespace",
            JoinSpec::serviceNamespace,
            (spec, text) -> SpecEdits.identity(spec, text, spec.serviceAccount())),
        form.text(
            "sidecar.account",
            JoinSpec::serviceAccount,
            (spec, text) -> SpecEdits.identity(spec, spec.serviceNamespace(), text)));
    return new SidecarPage(form, new StepPage(context, StepId.SIDECAR).with(form));
  }
}
