package dev.mooring.app.page;

import dev.mooring.app.state.SpecEdits;
import dev.mooring.model.ClusterRef;
import dev.mooring.model.JoinSpec;
import dev.mooring.step.StepId;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// Where: the cluster and the project, and the two namespaces.
public final class ContextPage implements Page {
  private final Form form;
  private final StepPage page;

  public ContextPage(PageContext context) {
    form = context.form();
    form.row(form.shown("context.context", spec -> spec.cluster().context()), project());
    form.row(cluster(), location());
    form.row(
        form.text(
            "context.services",
            JoinSpec::serviceNamespace,
            (spec, text) -> SpecEdits.identity(spec, text, spec.serviceAccount())),
        form.text("context.bookinfo", JoinSpec::bookinfoNamespace, SpecEdits::bookinfo));
    page = new StepPage(context, StepId.CONTEXT).with(form);
  }

  private Field project() {
    return form.text(
        "context.project",
        spec -> spec.cluster().project(),
        (spec, text) -> {
          var old = spec.cluster();
          return SpecEdits.cluster(
              spec, new ClusterRef(old.context(), text, old.location(), old.name()));
        });
  }

  private Field cluster() {
    return form.text(
        "context.cluster",
        spec -> spec.cluster().name(),
        (spec, text) -> {
          var old = spec.cluster();
          return SpecEdits.cluster(
              spec, new ClusterRef(old.context(), old.project(), old.location(), text));
        });
  }

  private Field location() {
    return form.text(
        "context.location",
        spec -> spec.cluster().location(),
        (spec, text) -> {
          var old = spec.cluster();
          return SpecEdits.cluster(
              spec, new ClusterRef(old.context(), old.project(), text, old.name()));
        });
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
