package dev.mooring.app.page;

import dev.mooring.mesh.Mesh;
import dev.mooring.step.StepId;

/// Install the sidecar, under the identity of an account in the services' namespace.
record SidecarPage(Form form, StepPage frame) implements FormPage {
  static SidecarPage on(PageContext context) {
    var form = context.form();
    form.row(
        form.text(
            "sidecar.namespace",
            spec -> spec.workload().namespace(),
            (spec, text) -> spec.withWorkload(workload -> workload.withNamespace(text))),
        form.text(
            "sidecar.account",
            spec -> spec.workload().account(),
            (spec, text) -> spec.withWorkload(workload -> workload.withAccount(text))));
    var workload =
        form.optional(
            "sidecar.workload",
            spec -> spec.workload().name().orElse(""),
            (spec, text) ->
                spec.withWorkload(old -> text.isEmpty() ? old.unnamed() : old.named(text)));
    form.showWhen(form.row(workload), spec -> Mesh.of(spec).hasWorkloads());
    return new SidecarPage(form, new StepPage(context, StepId.SIDECAR).with(form));
  }
}
